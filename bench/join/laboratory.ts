import type { Browser, Page } from 'puppeteer-core';
import { words } from '../../e2e/actors/by-words.ts';
import { house } from '../../e2e/fixtures/house.ts';
import { SIZES, WHOLE_RATE } from '../../e2e/harness/browser.ts';
import { watchPeers } from '../../e2e/harness/media-probe.ts';
import { browserBehind } from '../../e2e/harness/network/browser-behind.ts';
import { Star } from '../../e2e/harness/network/star.ts';
import { tcpRoundTripMs } from '../../e2e/harness/network/tcp-round-trip.ts';
import { Stack } from '../../e2e/harness/stack.ts';
import { signIn } from '../sign-in.ts';
import { FloorServer } from './floor/server.ts';
import { marksOf } from './marks.ts';

type Person = 'lead' | 'guest';

/** Each meeting has its own; long enough for the slowest join. */
export const MINUTES = 5;
/** A call of two on a phone that is no longer new; below 3 the product sends a smaller picture in two layers. */
const PROCESSORS = 4;
/** Who presses «Войти» has read the screen first; what was begun by the ring is over by then. */
const READING_MS = 1_500;
const PATIENCE_MS = 30_000;

/** The whole product and the bare call, two browsers, and a delay between them all. */
export class Laboratory implements AsyncDisposable {
  readonly stack: Stack;
  readonly floorUrl: string;
  readonly #star: Star;
  readonly #browsers: Record<Person, Browser>;
  readonly #parts: AsyncDisposableStack;

  private constructor(
    star: Star,
    stack: Stack,
    floorUrl: string,
    browsers: Record<Person, Browser>,
    parts: AsyncDisposableStack,
  ) {
    this.#star = star;
    this.stack = stack;
    this.floorUrl = floorUrl;
    this.#browsers = browsers;
    this.#parts = parts;
  }

  /** `parts` takes what must be closed, as soon as it is there: whoever interrupts the start closes it too. */
  static async open(parts: AsyncDisposableStack): Promise<Laboratory> {
    const star = parts.use(await Star.start(['lead', 'guest']));
    const address = star.hub;
    const data = house({ capMinutes: MINUTES, checkRequired: false, opensBeforeMinutes: 24 * 60 });
    const stack = parts.adopt(await Stack.start([data], { address }), each => each.stop());
    const floor = parts.use(await FloorServer.start(address));
    const origins = [stack.url, floor.url];
    const flags = [WHOLE_RATE];
    const lead = parts.adopt(await browserBehind(star.arm('lead'), origins, { flags }), each => each.close());
    const guest = parts.adopt(await browserBehind(star.arm('guest'), origins, { flags }), each => each.close());
    const lab = new Laboratory(star, stack, floor.url, { lead, guest }, parts);
    const page = await lab.tab('lead');
    await signIn(page, stack.url);
    await page.close();
    return lab;
  }

  /** @returns what a TCP connection then really takes */
  async setRoundTrip(ms: number): Promise<number> {
    await this.#star.setAll({ delayMs: ms / 2 });
    return tcpRoundTripMs(this.#star.arm('guest'), this.#star.hub, Number(new URL(this.stack.url).port));
  }

  /** A fresh tab of that person's browser: cookies, storage and cache are kept, connections and marks are not. */
  async tab(person: Person): Promise<Page> {
    const page = await this.#browsers[person].newPage();
    await page.setViewport(person === 'lead' ? SIZES.desktop : SIZES.phone);
    await page.setExtraHTTPHeaders({ 'accept-language': 'ru' });
    await watchPeers(page);
    const session = await page.createCDPSession();
    await session.send('Emulation.setHardwareConcurrencyOverride', { hardwareConcurrency: PROCESSORS });
    return page;
  }

  /** Waits for a mark of the page's timeline. @throws Error after half a minute, with what the page says instead */
  async seen(page: Page, mark: string): Promise<void> {
    const isThere = (name: string) => performance.getEntriesByName(name).length > 0;
    await page.waitForFunction(isThere, { polling: 50, timeout: PATIENCE_MS }, mark).catch(async () => {
      const { moments } = await marksOf(page);
      throw new Error(`no ${mark} after ${moments.join()} on a page that says: ${await words(page)}`);
    });
  }

  /** The mark on all pages, and the time in which a person reads what is there now. */
  async settled(pages: readonly Page[], mark: string): Promise<void> {
    await Promise.all(pages.map(page => this.seen(page, mark)));
    await new Promise(resolve => setTimeout(resolve, READING_MS));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts.disposeAsync();
  }
}
