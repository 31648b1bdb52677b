import type { Stage } from '@priyom/shared/signaling/snapshot';
import { mayEnter } from '../consultations/enter-room.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { isIn } from '../consultations/participants.ts';
import { isLive } from '../consultations/repository.ts';

/** Where a participant is, by the session's document: the server's word, never the browser's. */
export function stageOf(doc: Consultation, participant: Participant, now: Date): Stage {
  if (!isLive(doc)) return 'over';
  if (isIn(participant)) return 'room';
  // Who comes back without a call may enter like one who is called.
  if (mayEnter(doc, participant, now)) return 'called';
  return participant.status === 'waiting' ? 'waiting' : 'over';
}
