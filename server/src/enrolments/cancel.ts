import type { Actor } from '@priyom/shared/actor';
import { ENROLMENT_TABLE } from '@priyom/shared/domain/enrolment/table';
import { meetingsOf, nextOf } from '../appointments/course.ts';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { requireOpen } from './enrol.ts';
import type { Enrolment } from './model.ts';
import { enrolmentsOf } from './repository.ts';
import { unseat } from './unseat.ts';

/**
 * The place, or the one in the waiting list, is given back. Sent twice it is done once.
 * @throws AppError INVALID_STATE when it was cancelled before, or the meeting that comes next has begun
 */
export async function cancelEnrolment(
  ports: VisitPorts,
  scope: Scope,
  id: string,
  command: { requestId: string; actor: Actor },
): Promise<Enrolment> {
  const enrolments = enrolmentsOf(ports.database, scope);
  const { appointmentId } = await enrolments.getById(id);
  const meetings = await meetingsOf(ports, scope, await getAppointment(ports, scope, appointmentId));
  const next = nextOf(meetings) ?? meetings.at(-1);
  const { doc } = await writeAggregate(ports.write, enrolments, id, command, (enrolment, now) => {
    if (next) requireOpen(next, now);
    return moveTo(ENROLMENT_TABLE, enrolment, 'cancel', {
      set: { isOpen: false, holding: false, seat: null },
      due: { add: [{ kind: 'unseat', at: now }], cancel: ['seat'] },
    });
  });
  // The entry does it as well, should this break off.
  await unseat(ports, scope, id);
  return doc;
}
