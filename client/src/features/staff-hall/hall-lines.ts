import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';

type People = Pick<Snapshot, 'participants' | 'me'>;

export interface HallLines {
  /** Raised, the first one first. */
  hands: ParticipantView[];
  /** Asked onto a webinar's stage and not answered yet. */
  offered: ParticipantView[];
  /** Have the floor. */
  speaking: ParticipantView[];
  /** All others who are in, in the order of joining. */
  others: ParticipantView[];
  absent: ParticipantView[];
  gone: ParticipantView[];
}

/** Who waits outside has a place of their own (`whoWaits`); who was put out or has cancelled is nobody's business here. */
export function linesOf({ participants, me }: People): HallLines {
  const here = participants.filter(person => isIn(person) && person.id !== me.participantId);
  const hands = here.filter(({ part }) => part?.hand && part.floor === 'none').sort(byPlace);
  const offered = here.filter(({ part }) => part?.floor === 'offered');
  const speaking = here.filter(({ part }) => part?.floor === 'has');
  const named = new Set([...hands, ...offered, ...speaking]);
  return {
    ...{ hands, offered, speaking },
    others: here.filter(person => !named.has(person)),
    absent: participants.filter(({ role, status }) => role === 'citizen' && status === 'expected'),
    gone: participants.filter(({ role, status }) => role === 'citizen' && status === 'left'),
  };
}

const placeOf = ({ part }: ParticipantView): number => part?.hand?.place ?? Number.POSITIVE_INFINITY;
const byPlace = (one: ParticipantView, other: ParticipantView): number => placeOf(one) - placeOf(other);

/** Of those who have a place: how many are in, and how many may be. */
export function attendanceOf({ participants }: Pick<Snapshot, 'participants'>): { came: number; all: number } {
  const enrolled = participants.filter(
    ({ role, status }) => role === 'citizen' && status !== 'removed' && status !== 'declined',
  );
  return { came: enrolled.filter(isIn).length, all: enrolled.length };
}
