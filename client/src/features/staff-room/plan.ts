import type { AppointmentView } from '@priyom/shared/api/appointments';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { SessionTimes } from '../../ui/ribbon-state.ts';

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
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))[0];
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
