import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { appointmentsOf } from './get-appointment.ts';
import type { Appointment } from './model.ts';
import type { VisitPorts } from './ports.ts';

type Ports = Pick<VisitPorts, 'database'>;

/** The meetings of a course in the order of time; of a group that is none, itself (ADR 18). @param first its first one */
export async function meetingsOf({ database }: Ports, scope: Scope, first: Appointment): Promise<Appointment[]> {
  const ids = first.announced?.meetingIds ?? [];
  if (ids.length === 0) return [first];
  const others = await appointmentsOf(database, scope).find({ _id: oneOf(ids) });
  return [first, ...others].toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/** One may still come to it: also while it goes on. */
export const isAhead = ({ status }: Pick<Appointment, 'status'>): boolean =>
  status === 'booked' || status === 'inSession';

/** The one to come to next; undefined: all are over. */
export const nextOf = (meetings: readonly Appointment[]): Appointment | undefined => meetings.find(isAhead);

/** The one until whose start people enrol: the first that was not cancelled; where all were, the first. */
export const openingOf = (meetings: readonly Appointment[], first: Appointment): Appointment =>
  meetings.find(({ status }) => status !== 'cancelled') ?? first;
