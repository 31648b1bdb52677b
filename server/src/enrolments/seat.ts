import { meetingsOf } from '../appointments/course.ts';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { issueFor } from '../invitations/issue-link.ts';
import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { tellByLetter } from './letters.ts';
import type { Enrolment } from './model.ts';
import { enrolmentsOf } from './repository.ts';
import { seatIn } from './seat-in.ts';
import { ENROLMENT_ACTOR, linkRequest } from './secrets.ts';

/**
 * Who has a place becomes a party of the appointment, or of every meeting of the course that is still to come, with a link
 * to each. Idempotent: at once after enrolling, and by the `seat` entry that the same write left, should this break off.
 *
 * @returns the enrolment as it is now; one without a place is left as it is
 */
export async function seat(ports: VisitPorts, scope: Scope, id: string): Promise<Enrolment> {
  const enrolments = enrolmentsOf(ports.database, scope);
  return ports.write.queue.run(`seat:${id}`, async () => {
    const enrolment = await enrolments.getById(id);
    if (enrolment.status !== 'in') return enrolment;
    const seats = await seatsFor(ports, scope, enrolment);
    if (seats.length > 0) await tellByLetter(ports, scope, enrolment, hasWaited(enrolment) ? 'movedUp' : 'enrolled');
    if (seats.length === enrolment.seats.length) return enrolment;
    const command = { requestId: `seated:${id}:${seats.length}`, actor: ENROLMENT_ACTOR };
    const { doc } = await writeAggregate(ports.write, enrolments, id, command, current =>
      amend(current, { set: { seats } }),
    );
    return doc;
  });
}

const hasWaited = ({ history }: Enrolment): boolean => history[0]?.event === 'queue';

async function seatsFor(ports: VisitPorts, scope: Scope, enrolment: Enrolment): Promise<Enrolment['seats']> {
  const first = await getAppointment(ports, scope, enrolment.appointmentId);
  const seats: Enrolment['seats'] = [];
  for (const { _id: appointmentId } of await meetingsOf(ports, scope, first)) {
    const seated = await seatIn(ports, scope, enrolment, appointmentId);
    if (!seated) continue;
    const requestId = linkRequest(enrolment._id, appointmentId === first._id ? null : appointmentId);
    await issueFor(ports, scope, seated.appointment, seated.index, { requestId, by: ENROLMENT_ACTOR.id });
    seats.push({ appointmentId, partyIndex: seated.index });
  }
  return seats;
}
