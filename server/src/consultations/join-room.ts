import { AppError } from '@priyom/shared/errors';
import { amend, type Change, type NewDue } from '../platform/aggregate/change.ts';
import type { Outcome } from '../platform/aggregate/write.ts';
import type { Consultation, Participant } from './model.ts';
import { getParticipant, isCounterpart, isIn, isInRoom, moveParticipant, withParticipant } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation } from './repository.ts';

const DEVICES_KEPT = 8;

/** Which of the participants a member of the staff is: the present one before those of earlier invitations. */
export function findStaffParticipant(doc: Consultation, staffId: string): Participant | null {
  const mine = doc.participants.filter(participant => participant.staffId === staffId);
  return mine.find(({ status }) => status === 'inRoom' || status === 'invited') ?? mine.at(-1) ?? null;
}

/** The devices of a participant with this one as the newest. */
export function withDevice(participant: Participant, clientId: string): string[] {
  return [...participant.clientIds.filter(id => id !== clientId), clientId].slice(-DEVICES_KEPT);
}

/**
 * When both sides are in, the clock may start: the entry makes sure that it does, whatever breaks off here, and keeps
 * the moment at which they met. A family that comes in later gets its protocol beside the picture too (D23).
 */
export function beginDue(doc: Consultation, entering: Participant, now: Date): NewDue[] {
  const isNewFamily = entering.role === 'citizen' && entering.enteredAt === null;
  if (doc.status === 'running' && isNewFamily) return [{ kind: 'protocol-draft', at: now, tag: entering.id }];
  if (doc.status !== 'open') return [];
  const isLeadIn = entering.role === 'lead' || isInRoom(doc, 'lead');
  const isOtherIn = [entering, ...doc.participants.filter(isIn)].some(one => isCounterpart(doc, one));
  return isLeadIn && isOtherIn ? [{ kind: 'begin', at: now, data: { metAt: now.toISOString() } }] : [];
}

export function enteredNow(participant: Participant, now: Date): Partial<Participant> {
  return {
    enteredAt: participant.enteredAt ?? now,
    calledUntil: null,
    mayReenterUntil: null,
    leftAt: null,
    leftHow: null,
  };
}

/**
 * The lead or a colleague comes in: by the table `enter`, for a colleague who is rung `accept`. Someone who is in
 * already (a reload, a lost room) only comes with another device.
 * @throws AppError FORBIDDEN for a stranger, a declined or removed colleague · INVALID_STATE after the end
 */
export function joinRoom(
  ports: ConsultationPorts,
  doing: Doing,
  join: { participantId: string; clientId: string },
  seen?: Consultation,
): Promise<Outcome<Consultation>> {
  const decide = (doc: Consultation, now: Date) => {
    const participant = getParticipant(doc, join.participantId);
    const clientIds = withDevice(participant, join.clientId);
    if (participant.status === 'inRoom') return remember(doc, { ...participant, clientIds });
    const event = participant.status === 'invited' ? 'accept' : 'enter';
    return moveParticipant(doc, participant.id, event, {
      changes: { ...enteredNow(participant, now), clientIds, invitedUntil: null },
      due: { add: beginDue(doc, participant, now) },
    });
  };
  return changeConsultation(ports, doing, decide, seen);
}

export function remember(doc: Consultation, participant: Participant): Change<Consultation> {
  return amend(doc, { set: { participants: withParticipant(doc, participant) } });
}

/** @throws AppError FORBIDDEN */
export function requireMayJoin(participant: Participant | null): Participant {
  const isOut = !participant || participant.status === 'removed' || participant.status === 'declined';
  if (isOut) throw new AppError('FORBIDDEN', { kind: 'participant' });
  return participant;
}
