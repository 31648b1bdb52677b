import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { PARTICIPANT_TABLE, type ParticipantEvent } from '@priyom/shared/domain/participant/table';
import { AppError } from '@priyom/shared/errors';
import { requireNext } from '@priyom/shared/state-machine';
import { type Change, type DueChange, partMoved } from '../platform/aggregate/change.ts';
import type { Consultation, Participant } from './model.ts';

export const LEAD_ID = 'lead';
export const partyParticipantId = (index: number): string => `party-${index}`;

export function newParticipant(own: Pick<Participant, 'id' | 'role' | 'status'> & Partial<Participant>): Participant {
  return {
    staffId: null,
    invitationId: null,
    partyIndex: null,
    clientIds: [],
    waitingSince: null,
    calledUntil: null,
    enteredAt: null,
    leftAt: null,
    leftHow: null,
    phoneSince: null,
    phoneSpans: [],
    phoneTry: null,
    phoneGiven: null,
    signal: null,
    mayReenterUntil: null,
    devices: null,
    invitedUntil: null,
    inviteReason: null,
    words: null,
    closedBy: null,
    ...own,
  };
}

export function findParticipant(doc: Consultation, id: string): Participant | undefined {
  return doc.participants.find(participant => participant.id === id);
}

/** @throws AppError NOT_FOUND */
export function getParticipant(doc: Consultation, id: string): Participant {
  const participant = findParticipant(doc, id);
  if (!participant) throw new AppError('NOT_FOUND', { kind: 'participant' });
  return participant;
}

/** The lead's place is kept by the role: a hand-over moves it to another participant. */
export function getLead(doc: Consultation): Participant {
  const lead = doc.participants.find(({ role }) => role === 'lead');
  if (!lead) throw new Error(`consultation ${doc._id} has no lead`);
  return lead;
}

export function isInRoom(doc: Consultation, role: Participant['role']): boolean {
  return doc.participants.some(participant => participant.role === role && participant.status === 'inRoom');
}

/** In the room, also while on hold. */
export function isIn({ status }: Pick<Participant, 'status'>): boolean {
  return status === 'inRoom' || status === 'onHold';
}

export function citizensInRoom(doc: Consultation): Participant[] {
  return doc.participants.filter(participant => participant.role === 'citizen' && isIn(participant));
}

/** In the waiting room, called, or in the room: whoever is, is not kept waiting for nothing by the clock. */
export function isHere(participant: Participant): boolean {
  return participant.status === 'waiting' || participant.status === 'called' || isIn(participant);
}

export function isCitizenHere(doc: Consultation): boolean {
  return doc.participants.some(participant => participant.role === 'citizen' && isHere(participant));
}

/** Whom the lead has come to talk with: without them there is no talk. */
export function isCounterpart(doc: Pick<Consultation, 'parties'>, { role }: Pick<Participant, 'role'>): boolean {
  return role === 'citizen' || (role !== 'lead' && isAmongColleagues(doc));
}

export function isCounterpartHere(doc: Consultation): boolean {
  return doc.participants.some(participant => isCounterpart(doc, participant) && isHere(participant));
}

export function withParticipant(doc: Consultation, changed: Participant): Participant[] {
  return doc.participants.map(participant => (participant.id === changed.id ? changed : participant));
}

export interface Along {
  /** What changes in the participant's own fields. */
  changes?: Partial<Participant>;
  set?: Change<Consultation>['set'];
  due?: DueChange;
  data?: Record<string, string | number | boolean | null>;
}

/**
 * A participant's step by the table, as one fact in the consultation's history.
 * @throws AppError INVALID_STATE with the participant's present status · NOT_FOUND
 */
export function moveParticipant(
  doc: Consultation,
  id: string,
  event: ParticipantEvent,
  { changes, set, due, data }: Along = {},
): Change<Consultation> {
  const before = getParticipant(doc, id);
  const status = requireNext(PARTICIPANT_TABLE, before.status, event);
  const participants = withParticipant(doc, { ...before, ...changes, status });
  const fact = { event: `participant.${event}`, from: before.status, to: status, data: { participantId: id, ...data } };
  return partMoved(doc, fact, { set: { ...set, participants }, ...(due && { due }) });
}

/** @throws AppError FORBIDDEN when it is not the lead · INVALID_STATE while the lead is outside. */
export function requireLeadInRoom(doc: Consultation, staffId: string): void {
  if (doc.leadId !== staffId) throw new AppError('FORBIDDEN', { kind: 'lead' });
  if (!isInRoom(doc, 'lead')) throw new AppError('INVALID_STATE', { kind: 'lead', status: 'outside' });
}

/** @throws AppError INVALID_STATE once it has ended or was abandoned. */
export function requireLive(doc: Consultation): void {
  if (doc.status !== 'open' && doc.status !== 'running') {
    throw new AppError('INVALID_STATE', { kind: 'consultation', status: doc.status });
  }
}
