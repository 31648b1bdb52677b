import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { SessionTimes } from '../../ui/ribbon-state.ts';

const MINUTE = 60_000;

type Timed = Pick<Snapshot, 'endsAt' | 'warningsAt' | 'plannedMinutes' | 'capSuspended'> & { startedAt: string };

/** A policy without a cap only warns after the booked length; a crisis has no end at all (ux §6.5). */
export function timesOf({ startedAt, endsAt, warningsAt, plannedMinutes, capSuspended }: Timed): SessionTimes {
  const started = Date.parse(startedAt);
  return {
    startedAt: started,
    endsAt: endsAt === null ? null : Date.parse(endsAt),
    warnings: warningsAt,
    plannedEndAt: capSuspended ? undefined : started + plannedMinutes * MINUTE,
  };
}

/** Of a meeting that was booked shorter than the cap lets it last. */
export interface Plan {
  endsAt: number;
  plannedEndAt: number;
  /** 0 once the booked length is over. */
  leftMs: number;
}

/** null: nothing but the session's own end is to be told, or its warnings have begun, which matter more. */
export function planOf({ endsAt, plannedEndAt, warnings }: SessionTimes, now: number): Plan | null {
  if (endsAt === null || plannedEndAt === undefined || plannedEndAt >= endsAt) return null;
  if (endsAt - now <= Math.max(0, ...warnings) * MINUTE) return null;
  return { endsAt, plannedEndAt, leftMs: Math.max(0, plannedEndAt - now) };
}
