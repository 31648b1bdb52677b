import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { OwnShare } from '../../../call/share/own-share.ts';

interface Words {
  taken: (who: string) => string;
  takenNext: string;
  failed: string;
}

/** Why the last press came to nothing; null when it did not. */
export function refusalWords(own: OwnShare, { participants }: Pick<Snapshot, 'participants'>, t: Words): string | null {
  if (own.kind !== 'off' || !own.error) return null;
  const { code, details } = own.error;
  const owner = participants.find(({ id }) => id === details?.participantId);
  const isTaken = code === 'INVALID_STATE' && details?.kind === 'share' && owner;
  return isTaken ? `${t.taken(owner.shownAs)}. ${t.takenNext}` : t.failed;
}
