import type { GuestLinkIssued, InviteGuest } from '@priyom/shared/api/appointments';
import type { BookAppointment } from '@priyom/shared/domain/appointment/schema';
import type { NewGuest } from '@priyom/shared/domain/guest/schema';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { getWithin } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { recordAccess } from '../appointments/record-access.ts';
import { guestUrl, keepGuest } from './guests.ts';
import { invitationsModel } from './model.ts';
import { viewGuest } from './view-guests.ts';

/**
 * «Пригласить ещё» (D18): somebody from outside is booked with the meeting, before it begins. In the running session it
 * is the lead who calls them in, because there the citizen is asked first.
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE once the meeting has begun, or with too many guests
 */
export async function inviteGuest(
  ports: VisitPorts,
  asker: Asker,
  appointmentId: string,
  { requestId, ...guest }: z.output<typeof InviteGuest>,
): Promise<GuestLinkIssued> {
  const appointment = await getWithin(ports, asker, 'link.manage', appointmentId);
  const { status } = appointment;
  if (status !== 'booked') throw new AppError('INVALID_STATE', { kind: 'appointment', status, event: 'inviteGuest' });
  return bookGuest(ports, asker, appointment, guest, requestId);
}

/** Everybody from outside who was told at booking, in their order; repeated with the same request: the same links. */
export async function bookGuests(
  ports: VisitPorts,
  asker: Asker,
  appointment: Appointment,
  { requestId, guests }: Pick<BookAppointment, 'requestId' | 'guests'>,
): Promise<GuestLinkIssued[]> {
  const booked: GuestLinkIssued[] = [];
  for (const [index, guest] of guests.entries()) {
    booked.push(await bookGuest(ports, asker, appointment, guest, `${requestId}:guest:${index}`));
  }
  return booked;
}

async function bookGuest(
  ports: VisitPorts,
  asker: Asker,
  appointment: Appointment,
  guest: NewGuest,
  requestId: string,
): Promise<GuestLinkIssued> {
  const { institutionId, staffId: by } = asker;
  const wanted = { appointmentId: appointment._id, guest, calledIn: false, requestId, by };
  const invitation = await keepGuest(ports, { institutionId }, wanted);
  const subject = { kind: 'invitation', id: invitation._id };
  await recordAccess(ports, asker, { right: 'link.manage', action: 'guest.invite', subject, list: [appointment] });
  return { guest: await viewGuest(ports, invitation), url: guestUrl(ports, invitation) };
}

/**
 * A guest's link once more, for the telephone, a letter, a QR.
 * @throws AppError NOT_FOUND, also for a citizen's · FORBIDDEN · LINK_REVOKED
 */
export async function showGuestLink(ports: VisitPorts, asker: Asker, invitationId: string): Promise<GuestLinkIssued> {
  const invitation = await ports.database.in(asker, invitationsModel).getById(invitationId);
  const appointment = await getWithin(ports, asker, 'link.manage', invitation.appointmentId);
  if (invitation.role === 'citizen') throw new AppError('NOT_FOUND', { kind: 'guest' });
  // Called in and not yet allowed by the citizen: the session gives that link, when it may.
  if (invitation.calledIn) throw new AppError('FORBIDDEN', { kind: 'guest' });
  if (invitation.revokedAt) throw new AppError('LINK_REVOKED');
  const subject = { kind: 'invitation', id: invitationId };
  await recordAccess(ports, asker, { right: 'link.manage', action: 'guest.link', subject, list: [appointment] });
  return { guest: await viewGuest(ports, invitation), url: guestUrl(ports, invitation) };
}
