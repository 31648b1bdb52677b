import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import type { GroupTile } from '../../call-stage/group/GroupGrid.tsx';

type Person = Pick<ParticipantView, 'role'>;

/** The lead first, then in the order of joining, as the snapshot has them: a raised hand moves nobody (ux §6.2). */
export function inOrder<P extends Person>(people: readonly P[]): P[] {
  return [...people.filter(({ role }) => role === 'lead'), ...people.filter(({ role }) => role !== 'lead')];
}

/** Where somebody stands in the pictures of a group. */
export function placeOf({ role }: Person): GroupTile['place'] {
  if (role === 'lead') return 'leader';
  return role === 'interpreter' ? 'pinned' : 'other';
}
