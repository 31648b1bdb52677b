import { AppError } from '@priyom/shared/errors';
import type { Appointment } from '../appointments/model.ts';
import type { InstitutionCard } from '../appointments/ports.ts';
import type { Invitation } from '../invitations/model.ts';
import { validUntil } from '../invitations/validity.ts';

/** «+70000000001», for `tel:`. */
export function phoneHrefOf(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

/** Whom to call instead: known as soon as the link is. */
function whomToCall({ name, phone }: InstitutionCard) {
  return { institution: name, phone, phoneHref: phoneHrefOf(phone) };
}

/**
 * @param institution asked for only when the link is refused
 * @throws AppError LINK_REVOKED · LINK_FINISHED (30 days after the meeting), each with whom to call
 */
export async function requireOpenLink(
  invitation: Invitation,
  appointment: Appointment,
  institution: () => Promise<InstitutionCard>,
  now: Date,
): Promise<void> {
  if (invitation.revokedAt) throw new AppError('LINK_REVOKED', whomToCall(await institution()));
  if (now > validUntil(appointment)) throw new AppError('LINK_FINISHED', whomToCall(await institution()));
}
