import type { Page } from 'puppeteer-core';
import { frameTimes } from '../../e2e/harness/frame-clock.ts';
import { waitUntil } from '../../e2e/harness/wait-until.ts';
import { quantile } from '../fit.ts';

export const SIDES = ['citizen', 'specialist'] as const;

export interface Gap {
  what: string;
  /** Who saw nothing new. */
  side: (typeof SIDES)[number];
  ms: number;
}

/** From `since` (`Date.now()`) to the first new frame of somebody else. */
export async function firstFrameMs(page: Page, since: number): Promise<number> {
  let first = Number.NaN;
  await waitUntil(async () => {
    first = (await frameTimes(page, since))[0] ?? Number.NaN;
    return Number.isNaN(first) ? 'nothing has moved yet' : null;
  });
  return first - since;
}

/** One row for each break and side, as Markdown. */
export function tableOf(gaps: readonly Gap[]): string {
  const rows = [...Map.groupBy(gaps, ({ what, side }) => `${what} | ${side}`)].map(([name, of]) => {
    const ms = of.map(gap => gap.ms);
    const cells = [0.5, 0.95, 1].map(share => quantile(ms, share).toFixed(0));
    return `| ${name} | ${of.length} | ${cells.join(' | ')} |`;
  });
  return ['| what | who sees | times | median, ms | p95, ms | latest, ms |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}
