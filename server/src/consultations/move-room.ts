import { AppError } from '@priyom/shared/errors';
import { amend } from '../platform/aggregate/change.ts';
import type { DueJob } from '../platform/due/job.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation, Room } from './model.ts';
import { ARRIVAL } from './open-consultation.ts';
import type { ConsultationPorts } from './ports.ts';
import { changeConsultation, consultationsOf, isLive } from './repository.ts';

/**
 * The room is lost with its worker or node (model §8): another node, the next epoch, everybody rejoins. Guarded by the
 * epoch that was seen, so of several servers that notice, one moves it.
 */
export async function moveRoom(ports: ConsultationPorts, scope: Scope, id: string, lostEpoch: number): Promise<void> {
  const doc = await placeAnew(ports, scope, id, lostEpoch);
  if (isLive(doc)) ports.announcer.moved(doc);
}

/** The room of a session on a node that is alive: the stored one, or a new place for it. */
export async function placedRoom(ports: ConsultationPorts, doc: Consultation): Promise<Consultation> {
  if (ports.media.isPlaced(doc)) return doc;
  const moved = await placeAnew(ports, doc, doc._id, doc.room.epoch);
  // Others of the session may still sit at the lost node; who has just come knows the new epoch already.
  if (doc.room.epoch > 0 && moved.room.epoch !== doc.room.epoch) ports.announcer.moved(moved);
  return moved;
}

async function placeAnew(ports: ConsultationPorts, scope: Scope, id: string, lostEpoch: number): Promise<Consultation> {
  const before = await consultationsOf(ports.database, scope).getById(id);
  if (!isLost(before, lostEpoch)) return before;
  const node = ports.media.chooseNode();
  const doing = { scope, consultationId: id, command: { requestId: newId(), actor: ARRIVAL } };
  const room: Room = node ? { ...node, epoch: lostEpoch + 1 } : { nodeId: null, bootId: null, epoch: lostEpoch };
  try {
    const { doc } = await changeConsultation(ports, doing, doc => {
      if (!isLost(doc, lostEpoch)) throw new AppError('INVALID_STATE', { kind: 'room', epoch: doc.room.epoch });
      return amend(doc, { set: { room } });
    });
    return doc;
  } catch (error) {
    // Another server was faster, or the session has just ended: what is stored now is the answer.
    if (!(error instanceof AppError && error.code === 'INVALID_STATE')) throw error;
    return consultationsOf(ports.database, scope).getById(id);
  }
}

const isLost = (doc: Consultation, lostEpoch: number): boolean => isLive(doc) && doc.room.epoch === lostEpoch;

/** The sfu's own last guard follows `endsAt`: set by begin, suspendCap and resumeCap. */
export async function mediaHardEnd(ports: ConsultationPorts, { scope, id }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  if (doc.status === 'running') await mediaStep(ports, doc, 'hardEnd', media => media.setHardEnd(doc));
}

/** @throws AppError MEDIA_UNAVAILABLE so that the entry is tried again while the node is only away for a moment. */
export async function mediaClose(ports: ConsultationPorts, { scope, id }: DueJob): Promise<void> {
  const doc = await consultationsOf(ports.database, scope).getById(id);
  if (isLive(doc)) throw new AppError('INVALID_STATE', { kind: 'consultation', status: doc.status });
  if (ports.media.isPlaced(doc)) await ports.media.closeRoom(doc, doc.outcome?.kind ?? 'abandoned');
}
