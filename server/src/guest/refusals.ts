import { AppError } from '@priyom/shared/errors';
import type { Appointment } from '../appointments/model.ts';
import type { InstitutionCard, VisitPorts } from '../appointments/ports.ts';
import { type Invitation, invitationsModel } from '../invitations/model.ts';
import { validUntil } from '../invitations/validity.ts';
import type { Database } from '../platform/mongo/database.ts';

/** «+70000000001», for `tel:`. */
export function phoneHrefOf(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

/** Whom to call instead: known as soon as the link is. */
function whomToCall({ name, phone }: InstitutionCard) {
  return { institution: name, phone, phoneHref: phoneHrefOf(phone) };
}

/**
 * @throws AppError LINK_REVOKED (with `instead`: is there a newer link to open, or nothing but the telephone) ·
 *   LINK_FINISHED (30 days after the meeting), each with whom to call
 */
export async function requireOpenLink(
  { database, directory }: Pick<VisitPorts, 'database' | 'directory'>,
  invitation: Invitation,
  appointment: Appointment,
  now: Date,
): Promise<void> {
  const whom = async () => whomToCall(await directory.institution(invitation));
  if (invitation.revokedAt) {
    throw new AppError('LINK_REVOKED', { ...(await whom()), instead: await whatInstead(database, invitation) });
  }
  if (isOver(invitation, appointment, now)) throw new AppError('LINK_FINISHED', await whom());
}

/** A guest's link works for its meeting alone, however long that lasts. */
function isOver(invitation: Invitation, appointment: Appointment, now: Date): boolean {
  const isPast = now > validUntil(appointment, invitation);
  if (invitation.role === 'citizen') return isPast;
  const { status } = appointment;
  return status === 'held' || status === 'noShow' || (isPast && status !== 'inSession');
}

/** Nobody is sent to look for a link that was never issued. */
async function whatInstead(database: Database, invitation: Invitation): Promise<'newLink' | 'phone'> {
  const { appointmentId, partyIndex } = invitation;
  if (partyIndex === null) return 'phone';
  const newer = await database.in(invitation, invitationsModel).findOne({ appointmentId, partyIndex, revokedAt: null });
  return newer ? 'newLink' : 'phone';
}
