import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { appointmentsOf, getAppointment } from '../appointments/get-appointment.ts';
import { isGone } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { revokeAll } from '../invitations/revoke-link.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { moveUp } from './move-up.ts';
import { enrolmentsOf } from './repository.ts';
import { ENROLMENT_ACTOR } from './secrets.ts';

/** Whoever has cancelled is no party any more and their link ends; who waits longest moves up. Idempotent. */
export async function unseat(ports: VisitPorts, scope: Scope, id: string): Promise<void> {
  const { appointmentId } = await enrolmentsOf(ports.database, scope).getById(id);
  const { status, parties } = await getAppointment(ports, scope, appointmentId);
  const own = parties.find(({ enrolmentId }) => enrolmentId === id);
  if (own) {
    const ofParty = { appointmentId, partyIndex: own.index, revokedAt: null };
    await revokeAll(ports, scope, ofParty, ENROLMENT_ACTOR.id);
    if (status === 'booked' && !isGone(own)) await leave(ports, scope, appointmentId, id);
  }
  await moveUp(ports, scope, appointmentId);
}

async function leave(ports: VisitPorts, scope: Scope, appointmentId: string, id: string): Promise<void> {
  const command = { requestId: `unseat:${id}`, actor: ENROLMENT_ACTOR };
  await writeAggregate(ports.write, appointmentsOf(ports.database, scope), appointmentId, command, (now, at) =>
    moveTo(APPOINTMENT_TABLE, now, 'unseat', {
      set: { parties: now.parties.map(party => (party.enrolmentId === id ? { ...party, goneAt: at } : party)) },
    }),
  );
}
