import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { meetingsOf } from '../appointments/course.ts';
import { appointmentsOf, getAppointment } from '../appointments/get-appointment.ts';
import { type Appointment, isGone } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { revokeAll } from '../invitations/revoke-link.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { moveUp } from './move-up.ts';
import { enrolmentsOf } from './repository.ts';
import { ENROLMENT_ACTOR } from './secrets.ts';

/**
 * Whoever has cancelled is no party of what is still to come any more and their links to it end; who waits longest moves
 * up. At the meetings of a course that were held they were, and stay. Idempotent.
 */
export async function unseat(ports: VisitPorts, scope: Scope, id: string): Promise<void> {
  const { appointmentId } = await enrolmentsOf(ports.database, scope).getById(id);
  const first = await getAppointment(ports, scope, appointmentId);
  // In the turn of `seat`, which may be half-way through a course.
  await ports.write.queue.run(`seat:${id}`, async () => {
    for (const meeting of await meetingsOf(ports, scope, first)) await leaveMeeting(ports, scope, meeting, id);
  });
  await moveUp(ports, scope, appointmentId);
}

async function leaveMeeting(ports: VisitPorts, scope: Scope, meeting: Appointment, id: string): Promise<void> {
  const own = meeting.parties.find(({ enrolmentId }) => enrolmentId === id);
  if (!own || meeting.status === 'held') return;
  const ofParty = { appointmentId: meeting._id, partyIndex: own.index, revokedAt: null };
  await revokeAll(ports, scope, ofParty, ENROLMENT_ACTOR.id);
  if (meeting.status === 'booked' && !isGone(own)) await leave(ports, scope, meeting._id, id);
}

async function leave(ports: VisitPorts, scope: Scope, appointmentId: string, id: string): Promise<void> {
  const command = { requestId: `unseat:${id}`, actor: ENROLMENT_ACTOR };
  await writeAggregate(ports.write, appointmentsOf(ports.database, scope), appointmentId, command, (now, at) =>
    moveTo(APPOINTMENT_TABLE, now, 'unseat', {
      set: { parties: now.parties.map(party => (party.enrolmentId === id ? { ...party, goneAt: at } : party)) },
    }),
  );
}
