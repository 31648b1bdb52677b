import type { KeyInput, Page } from 'puppeteer-core';
import { Focus, plain, type Stop } from '../harness/focus.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** Words of a name, a count may follow («Чат, новых: 1»); or a pattern. */
export type Wanted = string | RegExp;

/** More stops than any page has. */
const MOST = 150;

/**
 * Somebody without a mouse. Every stop on the way must be seen: the focus is drawn, in the window, not covered. Nothing
 * here touches an element: only keys go in, only what has the focus comes out.
 */
export class Keyboard {
  readonly #page: Page;
  readonly #focus: Focus;

  private constructor(page: Page, focus: Focus) {
    this.#page = page;
    this.#focus = focus;
  }

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(page, await Focus.of(page));
  }

  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** With one modifier held: `hold('Shift', 'Tab')`. */
  async hold(modifier: KeyInput, key: KeyInput): Promise<void> {
    await this.#page.keyboard.down(modifier);
    await this.#page.keyboard.press(key);
    await this.#page.keyboard.up(modifier);
  }

  /** Tab until the wanted one has the focus; at once when it has it already. */
  tabTo(wanted: Wanted): Promise<void> {
    return this.#go(wanted, () => this.press('Tab'));
  }

  backTo(wanted: Wanted): Promise<void> {
    return this.#go(wanted, () => this.hold('Shift', 'Tab'));
  }

  /** Inside one group of radios, a menu, tabs. */
  arrowTo(wanted: Wanted, key: 'ArrowRight' | 'ArrowDown' = 'ArrowRight'): Promise<void> {
    return this.#go(wanted, () => this.press(key));
  }

  async use(wanted: Wanted, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(wanted);
    await this.press(key);
  }

  async fill(name: Wanted, text: string): Promise<void> {
    await this.tabTo(name);
    await this.type(text);
  }

  /** Waits until the product itself has put the focus there. */
  async stands(role: string, wanted: Wanted, withinMs = 60_000): Promise<void> {
    await waitUntil(
      async () => {
        const stop = await this.#focus.stop();
        return stop?.role === role && isWanted(stop, wanted)
          ? null
          : `the focus is on ${said(stop)}, not on «${wanted}»`;
      },
      { withinMs },
    );
  }

  /** A new page or view: its title is read first. */
  standsOnTitle(wanted: Wanted, withinMs?: number): Promise<void> {
    return this.stands('heading', wanted, withinMs);
  }

  async standsInDialog(title: string): Promise<void> {
    await waitUntil(async () => {
      const dialog = await this.#focus.dialog();
      const isIn = dialog !== null && plain(dialog) === title;
      const where = `${said(await this.#focus.stop())} of the dialog «${dialog ?? ''}»`;
      return isIn ? null : `the focus is on ${where}, not in «${title}»`;
    });
  }

  /** The way once round by Tab: every stop is seen, none is a trap. In the order of the page, beginning at its start. */
  async round(): Promise<string[]> {
    const stops: (Stop | null)[] = [];
    let before: Stop | null = null;
    for (let presses = 0; ; presses += 1) {
      await this.press('Tab');
      const seen = await this.#seen();
      // Among its own buttons Firefox still calls the last stop of the page the present one.
      const stop = this.#focus.isOfPageAlone && seen?.id === before?.id ? null : seen;
      before = seen;
      if (stop?.id === stops[0]?.id && stops.length > 0) break;
      if (this.#focus.isOfPageAlone && stop === null && stops.at(-1) === null && presses < MOST) continue;
      const isTrap = stops.some(each => each?.id === stop?.id) || stops.length > MOST;
      if (isTrap) throw new Error(`no way out of ${said(stop)}: ${stops.map(said).join(' → ')}`);
      stops.push(stop);
    }
    // Between the last stop and the first one the focus leaves the page: that is where its start is.
    const start = stops.indexOf(null);
    return [...stops.slice(start + 1), ...stops.slice(0, Math.max(start, 0))].map(stop => stop?.name ?? '');
  }

  async #go(wanted: Wanted, step: () => Promise<void>): Promise<void> {
    const passed: (Stop | null)[] = [];
    let stop = await this.#focus.stop();
    while (!stop || !isWanted(stop, wanted)) {
      await step();
      stop = await this.#seen();
      const isRound = passed.some(each => each?.id === stop?.id) || passed.length > MOST;
      if (isRound) throw new Error(`«${wanted}» is nowhere on the way round: ${passed.map(said).join(' → ')}`);
      passed.push(stop);
    }
  }

  /** The present stop, which a person can see; a scroll may still be under way. */
  async #seen(): Promise<Stop | null> {
    await waitUntil(() => this.#focus.fault(), { withinMs: 2_000, everyMs: 50 });
    return this.#focus.stop();
  }
}

function isWanted({ name }: Stop, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? name === wanted || name.startsWith(`${wanted}, `) : wanted.test(name);
}

function said(stop: Stop | null): string {
  return stop ? `${stop.role} «${stop.name}»` : 'the page itself';
}
