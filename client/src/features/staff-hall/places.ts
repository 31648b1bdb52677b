import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import type { GroupTile } from '../call-stage/group/GroupGrid.tsx';

export interface PlaceOf {
  person: ParticipantView;
  place: GroupTile['place'];
}

/**
 * The pictures of a group for those who lead it: the interpreter first, then the other leaders, then everybody as they
 * came. Large is who was made so by a press; else, for a colleague, the lead.
 */
export function placesOf(others: readonly ParticipantView[], large: string | null): PlaceOf[] {
  const isHere = others.some(({ id }) => id === large);
  const placeOf = ({ id, role }: ParticipantView): PlaceOf['place'] => {
    if (role === 'interpreter') return 'pinned';
    return id === large || (!isHere && role === 'lead') ? 'leader' : 'other';
  };
  const rank = ({ role }: ParticipantView): number =>
    role === 'interpreter' ? 0 : role === 'lead' || role === 'colleague' ? 1 : 2;
  return [...others].sort((one, other) => rank(one) - rank(other)).map(person => ({ person, place: placeOf(person) }));
}
