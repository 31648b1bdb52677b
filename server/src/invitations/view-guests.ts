import type { GuestView } from '@priyom/shared/api/appointments';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { attendanceOfSession } from '../attendance/repository.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { minutesPresent } from '../records/minutes-present.ts';
import { guestsOf, openGuest } from './guests.ts';
import type { Invitation } from './model.ts';

type Ports = Pick<VisitPorts, 'database' | 'keys' | 'write'>;

/** Everybody from outside who has a link to the meeting, with the minutes they were in the room. */
export async function viewGuests(ports: Ports, scope: Scope, { _id }: Appointment): Promise<GuestView[]> {
  const invitations = await guestsOf(ports.database, scope, _id);
  if (invitations.length === 0) return [];
  const { institutionId } = scope;
  const connections = await attendanceOfSession(ports.database, { institutionId, _id });
  const now = ports.write.clock.now();
  return Promise.all(
    invitations.map(async invitation => {
      const own = connections.filter(one => one.participantId === invitation._id && one.enteredAt !== null);
      return viewGuest(ports, invitation, own.length > 0 ? minutesPresent(own, now) : null);
    }),
  );
}

export async function viewGuest(
  { keys }: Pick<Ports, 'keys'>,
  invitation: Invitation,
  minutes: number | null = null,
): Promise<GuestView> {
  const { _id: invitationId, devices, revokedAt } = invitation;
  const opened = devices.length > 0;
  return {
    invitationId,
    ...(await openGuest(keys, invitation)),
    ...{ revokedAt: revokedAt?.toISOString() ?? null, opened, minutes },
  };
}
