import type { Page } from 'puppeteer-core';

/** From now on the page keeps how long each press took to its next picture, as the browser itself measures it. */
export async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const answers = new Map<number, { at: number; ms: number }>();
    window.priyomAnswers = answers;
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const id = 'interactionId' in entry ? Number(entry.interactionId) : 0;
        // Several events make one press; the slowest of them is its answer.
        if (id > 0 && entry.duration > (answers.get(id)?.ms ?? 0)) {
          answers.set(id, { at: entry.startTime, ms: entry.duration });
        }
      }
    });
    // The shortest that is listed.
    const presses: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
    observer.observe(presses);
  });
}

export function answersOf(page: Page, since: number): Promise<number[]> {
  return page.evaluate(
    from => [...(window.priyomAnswers ?? new Map()).values()].filter(({ at }) => at >= from).map(({ ms }) => ms),
    since,
  );
}

declare global {
  interface Window {
    priyomAnswers?: Map<number, { at: number; ms: number }>;
  }
}
