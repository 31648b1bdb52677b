import type { Attendance } from '../attendance/model.ts';

export type Presence = Pick<Attendance, 'enteredAt' | 'leftAt'>;

/** Overlapping connections of one person (a phone beside a laptop) count once. Whole minutes, a begun one counts. */
export function minutesPresent(connections: readonly Presence[], end: Date | null): number {
  const spans = connections
    .map(({ enteredAt, leftAt }) => ({ from: enteredAt?.getTime() ?? 0, to: (leftAt ?? end)?.getTime() ?? 0 }))
    .sort((one, other) => one.from - other.from);
  let total = 0;
  let reached = 0;
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.ceil(total / 60_000);
}
