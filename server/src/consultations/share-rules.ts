import { AppError } from '@priyom/shared/errors';
import type { Change } from '../platform/aggregate/change.ts';
import { isListening } from './hall-rules.ts';
import type { Consultation } from './model.ts';

/** @throws AppError INVALID_STATE unless it is this person's screen that everybody was told of */
export function requireSharing({ share }: Consultation, participantId: string): void {
  if (share?.participantId !== participantId) throw new AppError('INVALID_STATE', { kind: 'share', status: 'off' });
}

/**
 * A share ends with its owner's place in the room or on the stage, with any hold, and with the session: part of every change, so that no
 * way out of the room can forget it. A lost connection ends nothing, nor does a hand-over: the owner is still here.
 */
export function withoutLostShare(doc: Consultation, change: Change<Consultation>): Change<Consultation> {
  const { share } = doc;
  if (!share || change.set?.share !== undefined || goesOn(doc, change, share.participantId)) return change;
  const data = { ...change.fact?.data, shareOf: share.participantId };
  return { ...change, fact: change.fact && { ...change.fact, data }, set: { ...change.set, share: null } };
}

function goesOn(doc: Consultation, { status, set }: Change<Consultation>, participantId: string): boolean {
  const { participants, hold } = { ...doc, ...set };
  const owner = participants.find(({ id }) => id === participantId);
  if (!owner || isListening(doc, owner)) return false;
  return status === 'running' && hold === null && owner.status === 'inRoom';
}
