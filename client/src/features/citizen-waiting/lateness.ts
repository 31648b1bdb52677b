import type { Snapshot } from '@priyom/shared/signaling/snapshot';

/** before: minutes are left · due: any minute · late: 3 minutes over · veryLate: 10, the person chooses (ux §5.3) */
export type Lateness = { kind: 'before'; minutes: number } | { kind: 'due' } | { kind: 'late' } | { kind: 'veryLate' };

type Facts = Pick<Snapshot, 'plannedStartAt' | 'leadState' | 'status'>;

const LATE_MS = 3 * 60_000;
const VERY_LATE_MS = 10 * 60_000;

export function latenessOf({ plannedStartAt, leadState, status }: Facts, now: number): Lateness {
  const overMs = now - Date.parse(plannedStartAt);
  if (overMs < 0) return { kind: 'before', minutes: Math.ceil(-overMs / 60_000) };
  // Who is called back into a running meeting, or sees the specialist in the room, is not kept waiting by anybody.
  if (status !== 'open' || leadState === 'inRoom') return { kind: 'due' };
  if (overMs >= VERY_LATE_MS) return { kind: 'veryLate' };
  return overMs >= LATE_MS || leadState === 'late' ? { kind: 'late' } : { kind: 'due' };
}

/** 0…1: the same bar as the session's, filling up to the start. */
export function waitProgress(from: string | null, startsAt: string, now: number): number {
  const start = Date.parse(startsAt);
  const began = from ? Math.min(Date.parse(from), start - 60_000) : start - 15 * 60_000;
  return Math.min(1, Math.max(0, (now - began) / (start - began)));
}
