import { WEAK } from '../../../call/stats/level-rules.ts';
import type { Sample } from '../../../call/stats/on-demand/quality.ts';

export type MeasureName = 'delay' | 'loss' | 'jitter' | 'rate' | 'frames';
export type Way = 'up' | 'down' | 'both';

export interface Line {
  way: Way;
  of: (sample: Sample) => number | null;
}

export interface Measure {
  name: MeasureName;
  /** The scale ends here at least, so that a quiet line stays quiet. */
  floor: number;
  /** From here on the connection is called weak (level-rules.ts); null: this alone never makes it so. */
  limit: number | null;
  lines: readonly Line[];
}

export const MEASURES: readonly Measure[] = [
  { name: 'delay', floor: 200, limit: WEAK.roundTripMs, lines: [{ way: 'both', of: sample => sample.roundTripMs }] },
  { name: 'loss', floor: 5, limit: WEAK.loss * 100, lines: bothWays('lossPercent') },
  { name: 'jitter', floor: 50, limit: null, lines: bothWays('jitterMs') },
  { name: 'rate', floor: 500, limit: null, lines: bothWays('kbps') },
  { name: 'frames', floor: 30, limit: null, lines: bothWays('fps') },
];

function bothWays(of: keyof Sample['up']): Line[] {
  return [
    { way: 'up', of: ({ up }) => up[of] },
    { way: 'down', of: ({ down }) => down[of] },
  ];
}

/** What a line has been so far; null: nothing is known of it. */
export interface Summary {
  now: number | null;
  /** The median: one bad second does not move it. */
  usual: number;
  low: number;
  high: number;
}

export function summaryOf(values: readonly (number | null)[]): Summary | null {
  const known = values.filter(value => value !== null).sort((one, other) => one - other);
  const [low] = known;
  const high = known.at(-1);
  const usual = known[Math.floor(known.length / 2)];
  if (low === undefined || high === undefined || usual === undefined) return null;
  return { now: values.at(-1) ?? null, usual, low, high };
}
