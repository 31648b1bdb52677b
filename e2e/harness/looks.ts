import type { Page } from 'puppeteer-core';
import { coveredControls } from './covered-controls.ts';
import { axeFindings, shoot } from './screen.ts';
import { waitUntil } from './wait-until.ts';

/** In this order, so that one and the one after next but one differ in width and in theme. */
const LOOKS = [
  { width: 360, height: 740, theme: 'light' },
  { width: 768, height: 1024, theme: 'light' },
  { width: 1440, height: 900, theme: 'light' },
  { width: 768, height: 1024, theme: 'dark' },
  { width: 1440, height: 900, theme: 'dark' },
  { width: 360, height: 740, theme: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];

/** Between them, no picture: a small laptop, a tablet on its side, a large screen at 150 %. Only the layout is tried. */
const LAYOUTS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
] as const;

/** All six of every screen take minutes: OPERATIONS names the command. */
const EVERY_LOOK = process.env.EVERY_LOOK === '1';

/** Pages that are laid out alike, by how their screens are named. */
const KIND = /^(citizen-call|citizen|staff-room|staff-print|staff)/;

/**
 * Looks at a page as it is: pictures for people, findings for the spec. The page itself stays in its state; afterwards it
 * has the size that it had. Every screen is seen in two of the six looks, the next screen of its kind in the next two, so
 * that each kind of page is seen in all of them; nothing scrolls sideways and no control lies under something at any width.
 */
export class Looks {
  readonly #findings: string[] = [];
  readonly #screensOf = new Map<string, number>();

  /** «name at width: what is wrong», of everything looked at since the last time. */
  findings(): string[] {
    return this.#findings.splice(0);
  }

  /** Kinds of which so few screens were looked at that a look is missing. */
  seldomSeen(): string[] {
    const few = [...this.#screensOf].filter(([, screens]) => screens < LOOKS.length / 2);
    return few.map(([kind, screens]) => `${kind}: ${screens}`);
  }

  async at(page: Page, name: string): Promise<void> {
    const before = page.viewport();
    const turn = this.#turnOf(name);
    for (const [index, look] of LOOKS.entries()) {
      const isSeen = EVERY_LOOK || index % (LOOKS.length / 2) === turn;
      if (isSeen || look.theme === 'light') await this.#in(look, page, name, isSeen);
    }
    await setTheme(page, 'light');
    for (const size of LAYOUTS) {
      await page.setViewport(size);
      await this.#isLaidOut(page, `${name}-${size.width}`);
    }
    await page.setViewport(before);
  }

  #turnOf(name: string): number {
    const kind = KIND.exec(name)?.[0];
    if (!kind) throw new Error(`«${name}» is of no kind`);
    const before = this.#screensOf.get(kind) ?? 0;
    this.#screensOf.set(kind, before + 1);
    return before % (LOOKS.length / 2);
  }

  async #in({ theme, ...size }: Look, page: Page, name: string, isSeen: boolean): Promise<void> {
    await page.setViewport(size);
    await setTheme(page, theme);
    const place = `${name}-${size.width}${theme === 'dark' ? '-dark' : ''}`;
    await this.#isLaidOut(page, place);
    if (!isSeen) return;
    await shoot(page, place);
    for (const finding of await axeFindings(page)) this.#findings.push(`${place}: ${finding}`);
  }

  async #isLaidOut(page: Page, place: string): Promise<void> {
    await settled(page);
    const sideways = await sidewaysBy(page);
    if (sideways > 0) this.#findings.push(`${place}: scrolls sideways by ${sideways} px`);
    if (await areSpokenWordsBelow(page)) this.#findings.push(`${place}: words for screen readers make it higher`);
    for (const covered of await coveredControls(page)) this.#findings.push(`${place}: ${covered}`);
  }
}

function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** Laid out anew, and what moves has come to rest. Asked again and again: a promise of a page may never be kept. */
export async function settled(page: Page): Promise<void> {
  await waitUntil(
    async () => {
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .filter(each => each.playState === 'running' && Number(each.effect?.getComputedTiming().endTime) < 2_000)
          .map(each => (each.effect instanceof KeyframeEffect ? (each.effect.target?.className ?? '') : '')),
      );
      return moving.length === 0 ? null : `still moves: ${moving.join(', ')}`;
    },
    { everyMs: 30 },
  );
}

/** At the end of the page the live regions would make it a pixel higher than the window: a scrollbar on every page. */
function areSpokenWordsBelow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const regions = [...document.querySelectorAll('[data-live-announcer]')];
    return regions.some(region => region.getBoundingClientRect().bottom > innerHeight);
  });
}

function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
