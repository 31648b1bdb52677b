import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { type Plan, planOf, timesOf } from '../call-stage/plan.ts';

/** Where the session is in its time; `five` is the sheet with words, `last` the amber bar (ux §6.5, D17). */
export type Moment = 'calm' | 'five' | 'last';

type Facts = Pick<Snapshot, 'endsAt' | 'warningsAt'>;

const LAST_MS = 60_000;
/** The sheet belongs to the policy's warning nearest below this; an earlier one only turns the ribbon amber. */
const SHEET_AT_MOST_MINUTES = 5;

/** By the server's `endsAt` alone, so that a reload in the last minutes shows the same. */
export function momentOf({ endsAt, warningsAt }: Facts, now: number): Moment {
  if (endsAt === null) return 'calm';
  const leftMs = Date.parse(endsAt) - now;
  if (leftMs <= LAST_MS) return 'last';
  const sheetAt = Math.max(0, ...warningsAt.filter(minutes => minutes <= SHEET_AT_MOST_MINUTES));
  return leftMs <= sheetAt * 60_000 ? 'five' : 'calm';
}

/** Whole minutes, rounded up: «осталось 5 минут» until the fifth is really over. */
export const minutesLeft = (endsAt: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 60_000));

type Timed = Pick<Snapshot, 'startedAt' | 'endsAt' | 'warningsAt' | 'plannedMinutes' | 'capSuspended'>;

/** The booked length, «Встреча длится до 45 минут», while it is ahead and no warning of the cap matters more. */
export function planAhead({ startedAt, ...facts }: Timed, now: number): Plan | null {
  const plan = startedAt === null ? null : planOf(timesOf({ ...facts, startedAt }), now);
  return plan && plan.leftMs > 0 ? plan : null;
}

/** The end that the person is told of: two different ones on one page would be a riddle. */
export function toldEnd(facts: Timed, now: number): string | null {
  const plan = planAhead(facts, now);
  return plan ? new Date(plan.plannedEndAt).toISOString() : facts.endsAt;
}
