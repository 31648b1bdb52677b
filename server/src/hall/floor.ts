import { FLOOR_TABLE, type FloorEvent } from '@priyom/shared/domain/hall/table';
import { requireNext } from '@priyom/shared/state-machine';
import { floorOf, requireHall, requireLeading, requireOfHall } from '../consultations/hall-rules.ts';
import type { Consultation } from '../consultations/model.ts';
import { getParticipant, withParticipant } from '../consultations/participants.ts';
import type { ConsultationPorts, Doing } from '../consultations/ports.ts';
import { changeConsultation } from '../consultations/repository.ts';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import { applyHall } from './hall-media.ts';
import { requireHere } from './hand.ts';

/**
 * «Дать слово». In a group they may speak from now on, and nothing is switched on by it; of a webinar's listener it is
 * an offer: on the stage they come by their own yes.
 * @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND
 */
export async function giveFloor(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  await changeConsultation(ports, doing, (doc, now) => {
    const { form } = requireLeading(doc, doing.command.actor.id);
    requireOfHall(requireHere(getParticipant(doc, participantId)));
    return moved(doc, participantId, form === 'webinar' ? 'offer' : 'give', now);
  });
}

/** By a leader. Nothing of them is heard, nor on a stage seen, when this resolves. @throws AppError as `giveFloor` */
export async function takeFloor(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  await withMedia(ports, doing, participantId, (doc, now) => {
    requireLeading(doc, doing.command.actor.id);
    return moved(doc, participantId, 'take', now);
  });
}

/** One's own. @throws AppError INVALID_STATE without the floor */
export async function returnFloor(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  await withMedia(ports, doing, participantId, (doc, now) => {
    requireHall(doc);
    return moved(doc, participantId, 'return', now);
  });
}

/**
 * To an offer. With the yes everybody reads who comes on the stage before they can send anything (rule 11).
 * @throws AppError INVALID_STATE without an offer
 */
export async function answerFloor(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, yes }: { participantId: string; yes: boolean },
): Promise<void> {
  const { doc } = await changeConsultation(ports, doing, (current, now) => {
    requireHall(current);
    requireHere(getParticipant(current, participantId));
    return moved(current, participantId, yes ? 'accept' : 'refuse', now);
  });
  if (!yes) return;
  await ports.announcer.rosterFirst(doc);
  await applyHall(ports, doc, participantId);
}

async function withMedia(
  ports: ConsultationPorts,
  doing: Doing,
  participantId: string,
  decide: (doc: Consultation, now: Date) => Change<Consultation>,
): Promise<void> {
  const { doc } = await changeConsultation(ports, doing, decide);
  await applyHall(ports, doc, participantId);
}

/** The hand has done its work with any word about the floor, but for an offer: who says nothing is still in the queue. */
function moved(doc: Consultation, participantId: string, event: FloorEvent, now: Date): Change<Consultation> {
  const before = getParticipant(doc, participantId);
  const from = floorOf(before);
  const floor = requireNext(FLOOR_TABLE, from, event);
  const handAt = floor === 'offered' ? (before.handAt ?? null) : null;
  const fact = { event: `floor.${event}`, from, to: floor, data: { participantId } };
  const effect = { kind: 'hall-media', at: now, data: { participantId }, tag: participantId };
  return partMoved(doc, fact, {
    set: { participants: withParticipant(doc, { ...before, floor, handAt }) },
    due: { add: [effect] },
  });
}
