import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';

/** In the room, also while on hold. */
export const isIn = ({ status }: Pick<ParticipantView, 'status'>): boolean =>
  status === 'inRoom' || status === 'onHold';

/** Nothing of this person passes at the sfu either way: on hold, or the lead who has stepped away. */
export function isSilenced({ participants, me, hold }: Pick<Snapshot, 'participants' | 'me' | 'hold'>): boolean {
  if (hold?.kind === 'away' && me.role === 'lead') return true;
  return participants.some(({ id, status }) => id === me.participantId && status === 'onHold');
}
