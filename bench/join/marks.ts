import type { Page } from 'puppeteer-core';

/** Moments of a page on the clock that all pages of this machine share; milliseconds since 1970. */
export class Marks {
  /** When the navigation to the page began. */
  readonly origin: number;
  readonly #at: ReadonlyMap<string, number>;

  constructor(origin: number, at: ReadonlyMap<string, number>) {
    this.origin = origin;
    this.#at = at;
  }

  get moments(): string[] {
    return [...this.#at.keys()];
  }

  at(name: string): number | undefined {
    return this.#at.get(name);
  }

  /** @throws Error when it never came */
  get(name: string): number {
    const at = this.#at.get(name);
    if (at === undefined) throw new Error(`no mark ${name} among ${this.moments.join()}`);
    return at;
  }

  since(began: number): Record<string, number> {
    return Object.fromEntries([...this.#at].map(([name, at]) => [name, at - began]));
  }
}

/** Marks of the page (the last of each name) and the requests it made, by path. */
export async function marksOf(page: Page): Promise<Marks> {
  const { origin, entries } = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    entries: [
      ...performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, at: startTime })),
      ...performance.getEntriesByType('paint').map(({ name, startTime }) => ({ name, at: startTime })),
      ...performance.getEntriesByType('resource').map(entry => ({
        name: `got ${new URL(entry.name).pathname}`,
        at: entry.startTime + entry.duration,
      })),
    ],
  }));
  return new Marks(origin, new Map(entries.map(({ name, at }) => [name, origin + at])));
}
