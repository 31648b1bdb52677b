import type { ChangeGuest, GuestView } from '@priyom/shared/api/appointments';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { getWithin } from '../appointments/get-appointment.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { recordAccess } from '../appointments/record-access.ts';
import { sealGuest } from './guests.ts';
import { invitationsModel } from './model.ts';
import { viewGuest } from './view-guests.ts';

/**
 * A misheard name, another telephone. Before the meeting begins: in the room they are known by the name that was told.
 * @throws AppError NOT_FOUND, also for a citizen's link · FORBIDDEN · LINK_REVOKED · INVALID_STATE once it has begun
 */
export async function changeGuest(
  ports: VisitPorts,
  asker: Asker,
  invitationId: string,
  { requestId: _once, ...person }: z.output<typeof ChangeGuest>,
): Promise<GuestView> {
  const invitations = ports.database.in(asker, invitationsModel);
  const { role, appointmentId, revokedAt } = await invitations.getById(invitationId);
  const appointment = await getWithin(ports, asker, 'link.manage', appointmentId);
  if (role === 'citizen') throw new AppError('NOT_FOUND', { kind: 'guest' });
  if (revokedAt) throw new AppError('LINK_REVOKED');
  const { status } = appointment;
  if (status !== 'booked') throw new AppError('INVALID_STATE', { kind: 'appointment', status, event: 'changeGuest' });
  const { institutionId } = asker;
  const guest = await sealGuest(ports.keys, { institutionId }, invitationId, person);
  await invitations.updateOne({ _id: invitationId, revokedAt: null }, { $set: { guest } });
  const subject = { kind: 'invitation', id: invitationId };
  await recordAccess(ports, asker, { right: 'link.manage', action: 'guest.change', subject, list: [appointment] });
  return viewGuest(ports, await invitations.getById(invitationId));
}
