import { isOnStage, mayBeHeard } from '@priyom/shared/domain/hall/rules';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';

type Seen = Pick<Snapshot, 'hall' | 'me' | 'participants'>;

export function partOf({ me, participants }: Pick<Snapshot, 'me' | 'participants'>): ParticipantView['part'] {
  return participants.find(({ id }) => id === me.participantId)?.part ?? null;
}

const speakingIn = (snapshot: Seen) => ({ role: snapshot.me.role, floor: partOf(snapshot)?.floor ?? 'none' });

/** Whether this person may switch the microphone on now: not in the silence of a group, nor in the hall of a webinar. */
export function mayIBeHeard(snapshot: Seen): boolean {
  return mayBeHeard(snapshot.hall, speakingIn(snapshot));
}

/** In a group everybody is seen; in a webinar whoever is on the stage. */
export function mayIBeSeen(snapshot: Seen): boolean {
  return snapshot.hall?.form !== 'webinar' || isOnStage(speakingIn(snapshot));
}

/** Sits in the hall of a webinar: sees and hears the stage, and is neither seen nor heard. */
export const amIListening = (snapshot: Seen): boolean => !mayIBeSeen(snapshot);
