import type { AppointmentView } from '@priyom/shared/api/appointments';
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

/** Own meetings after this one, the next first. */
export function nextMeeting(
  meetings: readonly AppointmentView[],
  staffId: string,
  { consultationId, plannedStartAt }: Pick<Snapshot, 'consultationId' | 'plannedStartAt'>,
): AppointmentView | undefined {
  return meetings
    .filter(
      ({ id, status, specialist }) => id !== consultationId && status === 'booked' && specialist.staffId === staffId,
    )
    .filter(({ startsAt }) => startsAt > plannedStartAt)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))[0];
}

export type Overrun = 'planOver' | 'nextDue';

/** Why it is time to come to an end, though nothing ends yet: a soft word once. null: there is time. */
export function overrunOf(
  { plannedEndAt }: SessionTimes,
  nextStartsAt: string | undefined,
  now: number,
): Overrun | null {
  if (plannedEndAt === undefined) return null;
  if (now >= plannedEndAt) return 'planOver';
  return nextStartsAt !== undefined && now >= Date.parse(nextStartsAt) ? 'nextDue' : null;
}
