import { AppError } from '@priyom/shared/errors';
import { getAppointment } from '../appointments/get-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { addDevice, clientHashOf } from '../invitations/add-device.ts';
import { hashOf } from '../invitations/link-secret.ts';
import { type Invitation, invitationsModel } from '../invitations/model.ts';
import { grant } from './guest-sessions.ts';
import { requireOpenLink } from './refusals.ts';

interface Pressed {
  secret: string;
  /** The browser's own random name. */
  clientId: string;
  userAgent: string;
  /** Of the cookie, when this browser has one. */
  token: string | undefined;
}

/**
 * The press on the link's page (model §6): the secret becomes a session of this browser. The link can be opened again
 * elsewhere; each device is listed for the specialist.
 * @returns the token for the cookie, and the link's id
 * @throws AppError LINK_UNKNOWN · LINK_REVOKED · LINK_FINISHED, the last two with whom to call
 */
export async function exchangeLink(
  ports: VisitPorts,
  pressed: Pressed,
): Promise<{ token: string; invitationId: string }> {
  const { database, write } = ports;
  const invitation = await database
    .across(invitationsModel, 'invitation-by-secret')
    .findOne({ secretHash: hashOf(pressed.secret) });
  if (!invitation) throw new AppError('LINK_UNKNOWN');
  const scope = { institutionId: invitation.institutionId };
  const appointment = await getAppointment(ports, scope, invitation.appointmentId);
  await requireOpenLink(ports, invitation, appointment, write.clock.now());
  return { token: await letIn(ports, invitation, pressed), invitationId: invitation._id };
}

async function letIn(ports: VisitPorts, invitation: Invitation, pressed: Pressed): Promise<string> {
  const now = ports.write.clock.now();
  const clientHash = clientHashOf(pressed.clientId);
  await addDevice(ports.database, invitation, { clientHash, userAgent: pressed.userAgent }, now);
  const token = await grant(ports.database, invitation, { token: pressed.token, clientHash }, now);
  await ports.audit.record(invitation, {
    actor: { kind: 'guest', id: invitation._id },
    action: 'link.open',
    subject: { kind: 'invitation', id: invitation._id },
    citizenIds: invitation.citizenId ? [invitation.citizenId] : [],
    basis: 'link',
    result: 'ok',
  });
  return token;
}
