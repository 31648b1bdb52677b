import { getWithin } from '../appointments/get-appointment.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { recordAccess } from '../appointments/record-access.ts';
import type { Filter } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Invitation, invitationsModel } from './model.ts';

/**
 * The link stops working and whoever is in by it is out. Once; a second time changes nothing.
 * @throws AppError NOT_FOUND · FORBIDDEN
 */
export async function revokeLink(ports: VisitPorts, asker: Asker, invitationId: string): Promise<Invitation> {
  const invitations = ports.database.in(asker, invitationsModel);
  const { appointmentId } = await invitations.getById(invitationId);
  const appointment = await getWithin(ports, asker, 'link.manage', appointmentId);
  await revokeAll(ports, asker, { _id: invitationId, revokedAt: null }, asker.staffId);
  // Also when it was revoked before: a crash may have come between the write and the sockets.
  await ports.live.closeInvitation(asker, invitationId);
  const subject = { kind: 'invitation', id: invitationId };
  await recordAccess(ports, asker, { right: 'link.manage', action: 'link.revoke', subject, list: [appointment] });
  return invitations.getById(invitationId);
}

export async function revokeAll(
  { database, write, live }: Pick<VisitPorts, 'database' | 'write' | 'live'>,
  scope: Scope,
  which: Filter<Invitation>,
  revokedBy: string,
): Promise<void> {
  const invitations = database.in(scope, invitationsModel);
  for (const { _id } of await invitations.find(which)) {
    const $set = { revokedAt: write.clock.now(), revokedBy };
    await invitations.updateOne({ _id, revokedAt: null }, { $set });
    await live.closeInvitation(scope, _id);
  }
}
