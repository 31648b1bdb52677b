import { mayShareScreen } from '@priyom/shared/domain/participant/rules';
import { AppError } from '@priyom/shared/errors';
import { type Change, partMoved } from '../platform/aggregate/change.ts';
import { isListening } from './hall-rules.ts';
import { mediaStep } from './media-step.ts';
import type { Consultation } from './model.ts';
import { findParticipant, getParticipant, requireLeadInRoom } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation } from './repository.ts';
import { requireSharing } from './share-rules.ts';

/**
 * Somebody's screen is about to be seen. One at a time: another one is refused with whose it is, and is not taken over,
 * since what somebody shows must not vanish by another's press; the lead may end anybody's. Everybody is told before
 * this resolves, and only then can a picture of it be sent (rule 11).
 * @throws AppError FORBIDDEN for guests · INVALID_STATE {kind: 'share', participantId} of whom another one is · INVALID_STATE
 */
export async function startShare(ports: ConsultationPorts, doing: Doing, participantId: string): Promise<void> {
  const { doc } = await changeConsultation(ports, doing, (current, now) => started(current, participantId, now));
  await ports.announcer.rosterFirst(doc);
}

/**
 * By the owner, or by the lead. Nothing of it passes at the sfu when this resolves.
 * @throws AppError FORBIDDEN for somebody else's · INVALID_STATE when it is not shown · NOT_FOUND
 */
export async function stopShare(
  ports: ConsultationPorts,
  doing: Doing,
  { by, participantId }: { by: string; participantId: string },
): Promise<void> {
  const { doc } = await changeConsultation(ports, doing, current => {
    getParticipant(current, participantId);
    if (by !== participantId) requireLeadInRoom(current, doing.command.actor.id);
    requireSharing(current, participantId);
    const fact = { event: 'share.stop', from: 'on', to: 'off', data: { participantId } };
    return partMoved(current, fact, { set: { share: null } });
  });
  await closeShared(ports, doc, participantId);
}

/** Picture and sound of a screen; idempotent. */
export async function closeShared(ports: ConsultationPorts, doc: Consultation, participantId: string): Promise<void> {
  const peerId = ports.presence.peerOf(doc._id, participantId);
  if (!peerId) return;
  for (const source of ['screen', 'screenAudio'] as const) {
    await mediaStep(ports, doc, 'share', media => media.setSource(doc, peerId, source, 'close'));
  }
}

function started(doc: Consultation, participantId: string, now: Date): Change<Consultation> {
  const owner = getParticipant(doc, participantId);
  const { role, status } = owner;
  if (!mayShareScreen(role)) throw new AppError('FORBIDDEN', { kind: 'share' });
  if (doc.status !== 'running') throw new AppError('INVALID_STATE', { kind: 'consultation', status: doc.status });
  if (doc.hold) throw new AppError('INVALID_STATE', { kind: 'hold', status: 'on' });
  if (status !== 'inRoom') throw new AppError('INVALID_STATE', { kind: 'participant', status });
  if (isListening(doc, owner)) throw new AppError('INVALID_STATE', { kind: 'floor', status: 'none' });
  requireFree(doc, participantId);
  const fact = { event: 'share.start', from: 'off', to: 'on', data: { participantId } };
  return partMoved(doc, fact, { set: { share: { participantId, at: now } } });
}

/** One's own may be started anew: the page that showed it is gone. */
function requireFree(doc: Consultation, participantId: string): void {
  const owner = doc.share && findParticipant(doc, doc.share.participantId);
  if (owner && owner.id !== participantId) {
    throw new AppError('INVALID_STATE', { kind: 'share', participantId: owner.id });
  }
}
