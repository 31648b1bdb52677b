import type { RemovalView } from '@priyom/shared/api/guest';
import { AppError } from '@priyom/shared/errors';
import { consultationCards } from '../appointments/consultation-cards.ts';
import type { Appointment } from '../appointments/model.ts';
import type { InstitutionCard, VisitPorts } from '../appointments/ports.ts';
import { type Invitation, invitationsModel } from '../invitations/model.ts';
import { seatIdOf } from '../invitations/seat-id.ts';
import { validUntil } from '../invitations/validity.ts';
import { removalOf } from './removal.ts';

type Ports = Pick<VisitPorts, 'database' | 'directory' | 'policies'>;

/** «+70000000001», for `tel:`. */
export function phoneHrefOf(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

/** Whom to call instead: known as soon as the link is. */
function whomToCall({ name, phone }: InstitutionCard) {
  return { institution: name, phone, phoneHref: phoneHrefOf(phone) };
}

/**
 * @throws AppError LINK_REVOKED (with `instead`: is there a newer link to open, were they put out and by which rule, or is
 *   there nothing but the telephone) · LINK_FINISHED (30 days after the meeting), each with whom to call
 */
export async function requireOpenLink(
  ports: Ports,
  invitation: Invitation,
  appointment: Appointment,
  now: Date,
): Promise<void> {
  const whom = async () => whomToCall(await ports.directory.institution(invitation));
  if (invitation.revokedAt) {
    throw new AppError('LINK_REVOKED', {
      ...(await whom()),
      ...(await whatInstead(ports, invitation, appointment, now)),
    });
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

/** Nobody is sent to look for a link that was never issued; the rule by which somebody was put out is public text. */
async function whatInstead(
  ports: Ports,
  invitation: Invitation,
  appointment: Appointment,
  now: Date,
): Promise<{ instead: 'newLink' | 'phone' } | ({ instead: 'removed' } & RemovalView)> {
  const { appointmentId, partyIndex } = invitation;
  if (partyIndex === null) return { instead: 'phone' };
  const open = { appointmentId, partyIndex, revokedAt: null };
  if (await ports.database.in(invitation, invitationsModel).findOne(open)) return { instead: 'newLink' };
  const removal = isOver(invitation, appointment, now) ? null : await removalBy(ports, invitation, appointment);
  return removal ? { instead: 'removed', ...removal } : { instead: 'phone' };
}

async function removalBy(
  { database, policies }: Ports,
  invitation: Invitation,
  { _id, parties, policyId }: Appointment,
): Promise<RemovalView | null> {
  const [cards, { body }] = await Promise.all([
    consultationCards(database, invitation, [_id]),
    policies.get(invitation, policyId),
  ]);
  return removalOf(cards.get(_id), seatIdOf(parties, invitation), body);
}
