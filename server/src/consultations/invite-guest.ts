import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import type { GuestRole, NewGuest } from '@priyom/shared/domain/guest/schema';
import { AppError } from '@priyom/shared/errors';
import { partMoved } from '../platform/aggregate/change.ts';
import type { Consultation } from './model.ts';
import { askedOf, expectedGuest, newAsk, wanted } from './new-ask.ts';
import { ARRIVAL } from './open-consultation.ts';
import { findParticipant, requireLeadInRoom, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { sealWords } from './sealed-words.ts';

/**
 * D18, model §5.4: the lead wants somebody of another organisation, or an interpreter, in the running session. The
 * citizens are asked first; with the last yes there is a place and a link. The ask's id is the guest's and their link's.
 * @throws AppError FORBIDDEN · CITIZEN_SAID_NO about the same person (final) · INVALID_STATE when the session is not
 *   running or no citizen is there to be asked
 */
export async function inviteGuest(
  ports: ConsultationPorts,
  doing: Doing,
  { reason: why, ...guest }: NewGuest & { reason: string },
): Promise<void> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  requireLeadInRoom(before, command.actor.id);
  await requireNotRefused(ports, before, guest);
  const id = await ports.guests.callIn(scope, consultationId, guest, command);
  const reason = await sealWords(ports.keys, before, 'inviteReason', why);
  await changeConsultation(ports, doing, (doc, at) => {
    requireLeadInRoom(doc, command.actor.id);
    const ask = newAsk(doc, { id, staffId: null, guestRole: guest.role, reason, at });
    // Among colleagues nobody has to be asked.
    return isAmongColleagues(doc) ? wanted(doc, { ...ask, state: 'yes' }, at, 0) : askedOf(doc, ask);
  });
}

/** «Не надо» is final: the same name of the same organisation is not asked about again in this session. */
async function requireNotRefused(ports: ConsultationPorts, doc: Consultation, guest: NewGuest): Promise<void> {
  for (const { id, guestRole, state } of doc.asks) {
    if (!guestRole || (state !== 'no' && state !== 'open')) continue;
    const known = await ports.guests.person(doc, id);
    if (sameAs(known) !== sameAs(guest)) continue;
    if (state === 'open') throw new AppError('INVALID_STATE', { kind: 'guest', status: 'asked' });
    throw new AppError('CITIZEN_SAID_NO', { kind: 'guest' });
  }
}

const sameAs = ({ name, organisation }: { name: string; organisation: string }): string =>
  `${name} ${organisation}`.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/**
 * A guest who was booked with the meeting has a place from their first arrival on. Who is called in has it by the
 * citizen's yes alone.
 * @throws AppError FORBIDDEN without that yes · INVALID_STATE after the end
 */
export async function seatGuest(
  ports: ConsultationPorts,
  doc: Consultation,
  { invitationId, role, calledIn }: { invitationId: string; role: GuestRole; calledIn: boolean },
): Promise<Consultation> {
  if (findParticipant(doc, invitationId)) return doc;
  if (calledIn) throw new AppError('FORBIDDEN', { kind: 'participant' });
  const command = { requestId: `seat:${doc._id}:${invitationId}`, actor: ARRIVAL };
  const doing = { scope: doc, consultationId: doc._id, command };
  const seated = await changeConsultation(ports, doing, current => {
    requireLive(current);
    if (findParticipant(current, invitationId)) return partMoved(current, unchanged(invitationId), {});
    const guest = expectedGuest(invitationId, role);
    const fact = { event: 'participant.expect', from: null, to: guest.status, data: { participantId: invitationId } };
    return partMoved(current, fact, { set: { participants: [...current.participants, guest] } });
  });
  return seated.doc;
}

const unchanged = (participantId: string) => ({
  ...{ event: 'participant.expect', from: 'expected', to: 'expected', data: { participantId } },
});

/**
 * The link to hand over: made known to the lead alone, and only for somebody who has a place.
 * @throws AppError FORBIDDEN · NOT_FOUND · LINK_REVOKED
 */
export async function guestLink(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<string> {
  const doc = await consultationsOf(ports.database, doing.scope).getById(doing.consultationId);
  requireLeadInRoom(doc, doing.command.actor.id);
  const guest = findParticipant(doc, participantId);
  if (guest?.role !== 'guest' && guest?.role !== 'interpreter') throw new AppError('NOT_FOUND', { kind: 'guest' });
  return ports.guests.linkOf(doing.scope, participantId);
}
