import { AppError } from '@priyom/shared/errors';
import { floorOf, requireHall, requireLeading, requireOfHall } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { getParticipant, isIn, withParticipant } from '../consultations/participants.ts';
import type { ConsultationPorts, Doing } from '../consultations/ports.ts';
import { changeConsultation } from '../consultations/repository.ts';
import { amend, partMoved } from '../platform/aggregate/change.ts';

/**
 * One's own hand. Up twice keeps its place in the queue.
 * @throws AppError INVALID_STATE outside of a group, or {kind: 'floor'} for who has the floor · FORBIDDEN for the staff
 */
export async function setHand(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, up }: { participantId: string; up: boolean },
): Promise<void> {
  await changeConsultation(ports, doing, (doc, now) => {
    requireHall(doc);
    const me = requireHere(getParticipant(doc, participantId));
    requireOfHall(me);
    if (up && floorOf(me) !== 'none') throw new AppError('INVALID_STATE', { kind: 'floor', status: floorOf(me) });
    const handAt = up ? (me.handAt ?? now) : null;
    return amend(doc, { set: { participants: withParticipant(doc, { ...me, handAt }) } });
  });
}

/** By a leader: one person's, or (null) everybody's. @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND */
export async function lowerHands(ports: ConsultationPorts, doing: Doing, participantId: string | null): Promise<void> {
  await changeConsultation(ports, doing, doc => {
    requireLeading(doc, doing.command.actor.id);
    if (participantId !== null) getParticipant(doc, participantId);
    const isMeant = ({ id }: Participant): boolean => participantId === null || id === participantId;
    const participants = doc.participants.map(one => (one.handAt && isMeant(one) ? { ...one, handAt: null } : one));
    const fact = { event: 'hand.lower', from: 'up', to: 'down', data: { participantId } };
    return partMoved<Consultation>(doc, fact, { set: { participants } });
  });
}

/** @throws AppError INVALID_STATE */
export function requireHere(participant: Participant): Participant {
  if (isIn(participant)) return participant;
  throw new AppError('INVALID_STATE', { kind: 'participant', status: participant.status });
}
