import type { Consultation, Participant } from './model.ts';
import { citizensInRoom } from './participants.ts';

/** No other citizen is in the room except on the telephone: the way of talking is theirs alone to change. */
export function areAlone(doc: Consultation, participantId: string): boolean {
  return citizensInRoom(doc).every(({ id, phoneSince }) => id === participantId || phoneSince !== null);
}

/** They hung up and are in the room again: how long they talked stays on record. */
export function offThePhone(participant: Participant, now: Date): Participant {
  const { phoneSince, phoneSpans = [] } = participant;
  if (!phoneSince) return { ...participant, phoneTry: null };
  return {
    ...participant,
    phoneSince: null,
    phoneTry: null,
    phoneSpans: [...phoneSpans, { from: phoneSince, until: now }],
  };
}
