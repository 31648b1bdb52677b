import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import type { CallState } from '../../call/state.ts';
import type { PersonHere } from '../../ui/WhoIsHere.tsx';
import { isComingIn } from '../call-stage/heard-seen.ts';
import { type BesideWords, besideName, roleLine } from '../call-stage/role-words.ts';
import { spelled } from '../citizen-frame/people.ts';

export interface WhoWords {
  comingIn: string;
  returning: string;
  besideYou: string;
  beside: BesideWords;
  besideSpecialist: string;
  outside: Parameters<typeof roleLine>[1];
}

/**
 * Everybody who sees or hears, by name and role, people beside a camera included (ux §1.4, D18, D20): first the
 * specialist, then in the order of coming, oneself, companions.
 */
export function peopleHere(snapshot: Snapshot, remote: CallState['remote'], words: WhoWords): PersonHere[] {
  const here = snapshot.participants.filter(isIn);
  const me = snapshot.me.participantId;
  const people = [...leadFirst(here.filter(person => person.id !== me)), ...here.filter(person => person.id === me)];
  return [
    ...people.map(person => personHere(person, person.id === me, remote, words)),
    ...snapshot.companions.map(companion => ({
      id: companion.id,
      name: besideName(companion, words.beside),
      position: companion.side === 'specialist' ? words.besideSpecialist : words.besideYou,
    })),
  ];
}

export function leadFirst(people: readonly ParticipantView[]): ParticipantView[] {
  return [...people.filter(({ role }) => role === 'lead'), ...people.filter(({ role }) => role !== 'lead')];
}

function personHere(
  person: ParticipantView,
  isSelf: boolean,
  remote: CallState['remote'],
  words: WhoWords,
): PersonHere {
  const isReturning = person.connection === 'interrupted';
  return {
    id: person.id,
    name: person.shownAs,
    initialsFrom: person.initials ? spelled(person.initials) : undefined,
    isSelf,
    position: isSelf ? undefined : roleLine(person, words.outside) || undefined,
    state: isSelf ? undefined : isReturning ? words.returning : isComingIn(person, remote) ? words.comingIn : undefined,
  };
}
