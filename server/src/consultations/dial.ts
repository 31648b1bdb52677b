import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { AppError } from '@priyom/shared/errors';
import { moveTo } from '../platform/aggregate/change.ts';
import { absentGrace } from './leave-room.ts';
import type { Consultation, Participant } from './model.ts';
import { getParticipant, isCitizenHere, requireLeadInRoom, requireLive, withParticipant } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation, consultationsOf } from './repository.ts';
import { openText } from './sealed-words.ts';

export interface Numbers {
  /** The one given in this talk first. */
  phones: string[];
  citizenId: string | null;
}

/**
 * The lead rings somebody (D22): on record, seen on the person's page, and meanwhile a talk that its citizen has lost is
 * not given up. Who went by «Быстрый выход» or took a consent back is not rung.
 * @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND
 */
export async function dial(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<Numbers> {
  const { scope, consultationId, command } = doing;
  const before = await consultationsOf(ports.database, scope).getById(consultationId);
  requireLeadInRoom(before, command.actor.id);
  const numbers = await numbersOf(ports, before, requireCallable(before, participantId));
  if (numbers.phones.length === 0) return numbers;
  const graceMs = await absentGrace(ports, doing);
  await changeConsultation(ports, doing, (doc, now) => {
    requireLeadInRoom(doc, command.actor.id);
    const participant = requireCallable(doc, participantId);
    const isWaitedFor = doc.status === 'running' && !isCitizenHere(doc);
    const absent = { kind: 'absent-end', at: new Date(now.getTime() + graceMs) };
    return moveTo(CONSULTATION_TABLE, doc, 'dial', {
      set: { participants: withParticipant(doc, tried(participant, 'dialled', now)) },
      data: { participantId },
      ...(isWaitedFor && { due: { cancel: ['absent-end'], add: [absent] } }),
    });
  });
  return numbers;
}

/**
 * «Не дозвонились» in a talk that goes on: the person reads it on their page, where chat needs nothing that has failed.
 * @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND
 */
export async function noAnswer(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, hasChat }: { participantId: string; hasChat: boolean },
): Promise<void> {
  await changeConsultation(ports, doing, (doc, now) => {
    requireLeadInRoom(doc, doing.command.actor.id);
    const participant = requireCallable(doc, participantId);
    const isBack = doc.status === 'running' && doc.mode === 'phone' && hasChat && isCitizenHere(doc);
    const mode = isBack ? 'chat' : doc.mode;
    return moveTo(CONSULTATION_TABLE, doc, 'noAnswer', {
      set: { participants: withParticipant(doc, tried(participant, 'noAnswer', now)), mode },
      data: { participantId, mode, before: doc.mode },
    });
  });
}

const tried = (participant: Participant, state: 'dialled' | 'noAnswer', at: Date): Participant => ({
  ...participant,
  phoneTry: { state, at },
});

/** @throws AppError INVALID_STATE · NOT_FOUND */
function requireCallable(doc: Consultation, participantId: string): Participant {
  requireLive(doc);
  const participant = getParticipant(doc, participantId);
  const { role, status, leftHow, phoneSince } = participant;
  const isOwnWill = leftHow === 'quickExit' || leftHow === 'consentWithdrawn';
  const isOut = status === 'removed' || status === 'declined';
  if (role !== 'citizen' || phoneSince || isOwnWill || isOut) {
    throw new AppError('INVALID_STATE', { kind: 'participant', status: leftHow ?? status });
  }
  return participant;
}

async function numbersOf(ports: ConsultationPorts, doc: Consultation, who: Participant): Promise<Numbers> {
  const given = await openText(ports.keys, doc, doc._id, 'phone', who.phoneGiven ?? null);
  const booked = who.partyIndex === null ? null : await ports.people.phone(doc, doc._id, who.partyIndex);
  const phones = [given, booked?.phone ?? ''].filter(phone => phone !== '');
  return { phones: [...new Set(phones)], citizenId: booked?.citizenId ?? null };
}
