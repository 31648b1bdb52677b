import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** Looks at the pictures of others twenty times a second from now on, whatever elements they are in. Not over a reload. */
export async function startFrameClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.priyomFrameTimes) return;
    const times: number[] = [];
    window.priyomFrameTimes = times;
    const seen = new Map<HTMLVideoElement, number>();
    setInterval(() => {
      for (const video of document.querySelectorAll<HTMLVideoElement>('video[data-participant]')) {
        const frames = window.priyomFramesOf?.(video) ?? 0;
        if (frames > (seen.get(video) ?? 0)) times.push(Date.now());
        seen.set(video, frames);
      }
    }, 50);
  });
}

/** The moments (`Date.now()`) at which somebody's picture had moved, from `since` on. */
export function frameTimes(page: Page, since: number): Promise<number[]> {
  return page.evaluate(from => (window.priyomFrameTimes ?? []).filter(time => time >= from), since);
}

/** Waits until pictures have moved in each of the last seconds. @returns the longest time without one since `since` */
export async function longestGapMs(
  page: Page,
  since: number,
  { withinMs = 60_000, calmMs = 2_000, stillMs = 900 }: { withinMs?: number; calmMs?: number; stillMs?: number } = {},
): Promise<number> {
  let gaps: number[] = [];
  await waitUntil(
    async () => {
      const times = [since, ...(await frameTimes(page, since))];
      gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
      const now = Date.now();
      const recent = [now - calmMs, ...times.filter(time => time > now - calmMs), now];
      const isCalm = recent.slice(1).every((time, index) => time - (recent[index] ?? time) < stillMs);
      return isCalm && now - since > calmMs ? null : `the last frame came ${now - (times.at(-1) ?? 0)} ms ago`;
    },
    { withinMs },
  );
  return Math.max(0, ...gaps);
}

declare global {
  interface Window {
    priyomFrameTimes?: number[];
  }
}
