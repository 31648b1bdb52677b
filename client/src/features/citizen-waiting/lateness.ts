import type { Snapshot } from '@priyom/shared/signaling/snapshot';

/**
 * before: minutes are left · due: any minute · running: it has begun, they will be called in · late: 3 minutes over ·
 * veryLate: 10, the person chooses (ux §5.3)
 */
export type Lateness =
  | { kind: 'before'; minutes: number }
  | { kind: 'due' }
  | { kind: 'running' }
  | { kind: 'late' }
  | { kind: 'veryLate' };

type Facts = Pick<Snapshot, 'plannedStartAt' | 'leadState' | 'status'>;

const LATE_MS = 3 * 60_000;
const VERY_LATE_MS = 10 * 60_000;

/** Nobody is late for whoever came later still: counted from the planned start or from `cameAt`, whichever is later. */
export function latenessOf({ plannedStartAt, leadState, status }: Facts, cameAt: string | null, now: number): Lateness {
  if (status !== 'open') return { kind: 'running' };
  const plannedAt = Date.parse(plannedStartAt);
  if (now < plannedAt) return { kind: 'before', minutes: Math.ceil((plannedAt - now) / 60_000) };
  // Who sees the specialist in the room is not kept waiting by anybody.
  if (leadState === 'inRoom') return { kind: 'due' };
  const cameInTime = cameAt === null || Date.parse(cameAt) <= plannedAt;
  const waitedMs = now - (cameInTime ? plannedAt : Date.parse(cameAt));
  if (waitedMs >= VERY_LATE_MS) return { kind: 'veryLate' };
  return waitedMs >= LATE_MS || (cameInTime && leadState === 'late') ? { kind: 'late' } : { kind: 'due' };
}

/** «Сегодня не могу»: not while the meeting runs, and where the title itself asks it stands there. */
export const offersOtherTime = ({ kind }: Lateness): boolean => kind !== 'running' && kind !== 'veryLate';

/** 0…1: the same bar as the session's, filling up to the start. */
export function waitProgress(from: string | null, startsAt: string, now: number): number {
  const start = Date.parse(startsAt);
  const began = from ? Math.min(Date.parse(from), start - 60_000) : start - 15 * 60_000;
  return Math.min(1, Math.max(0, (now - began) / (start - began)));
}
