import type { CompanionView, ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import { type BesideWords, besideNames } from '../call-stage/role-words.ts';

export function othersInRoom(snapshot: Snapshot): ParticipantView[] {
  return snapshot.participants.filter(person => isIn(person) && person.id !== snapshot.me.participantId);
}

/** The meeting is about nobody else who is here or may still come. */
export function isOnlyCitizen({ participants }: Pick<Snapshot, 'participants'>, person: ParticipantView): boolean {
  const may = participants.filter(
    ({ role, status }) => role === 'citizen' && status !== 'removed' && status !== 'declined',
  );
  return person.role === 'citizen' && may.every(({ id }) => id === person.id);
}

/** Guests who can be called in, longest waiting first. */
export function whoWaits(snapshot: Snapshot): ParticipantView[] {
  return snapshot.participants
    .filter(person => person.status === 'waiting' || person.status === 'called')
    .sort((a, b) => (a.waitingSince ?? '').localeCompare(b.waitingSince ?? ''));
}

/** Guests who are expected and are not here. */
export function whoIsAbsent({ participants }: Pick<Snapshot, 'participants'>): ParticipantView[] {
  return participants.filter(
    person =>
      person.role !== 'lead' &&
      person.role !== 'colleague' &&
      (person.status === 'expected' || person.status === 'left'),
  );
}

export function companionsOf(snapshot: Snapshot, person: ParticipantView): CompanionView[] {
  return snapshot.companions.filter(companion => companion.statedBy === person.id);
}

/** Names of whoever sits beside this person's camera, and what they are; '' for nobody. */
export function namesBeside(snapshot: Snapshot, person: ParticipantView, words: BesideWords): string {
  return besideNames(companionsOf(snapshot, person), words);
}

/** Everybody in the room and beside its cameras, in a word that changes with them. */
export function whoIsHere({ participants, companions }: Pick<Snapshot, 'participants' | 'companions'>): string {
  const here = participants.filter(isIn);
  return [...here, ...companions]
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

/** Heard on the telephone, whatever page they have open beside it. */
export function isByPhone(
  { mode }: Pick<Snapshot, 'mode'>,
  { role, phone }: Pick<ParticipantView, 'role' | 'phone'>,
): boolean {
  return role === 'citizen' && (mode === 'phone' || phone === 'talking');
}

/** Came in with neither microphone nor camera; where all write, the mode says it already. */
export function onlyWrites({ mode }: Pick<Snapshot, 'mode'>, { sources, connection }: ParticipantView): boolean {
  return mode !== 'chat' && mode !== 'phone' && connection === 'up' && sources.length === 0;
}

export function personOf(snapshot: Snapshot, id: string): ParticipantView | undefined {
  return snapshot.participants.find(person => person.id === id);
}
