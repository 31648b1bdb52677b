import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { isIn } from '../../call/in-room.ts';
import type { Translation } from '../../i18n/catalog.ts';
import type { ru } from '../../i18n/staff-room.ts';

type Words = Pick<Translation<typeof ru>, 'mode' | 'modeBy' | 'modeChanged'>;
type Facts = Pick<Snapshot, 'mode' | 'modeCause' | 'networkOf' | 'me' | 'participants'>;

/** How people talk now and whose choice that is; nothing to say while it is by video (D16). */
export function modeLine({ mode, modeCause, participants, ...facts }: Facts, t: Words): string {
  if (mode === 'video') return '';
  const words = t.mode[mode];
  if (modeCause === 'network') return t.modeBy[networkBy({ participants, ...facts })](words);
  const guests = guestsOf(participants);
  // Before anybody is in, it is what was booked; on the telephone nobody has chosen anything here.
  if (guests.length === 0 || areReachedByPhone(mode, guests)) return words;
  return guests.length === 1 ? t.modeBy.citizen(words) : t.modeBy.somebody(words);
}

/** The change in words for who does not look; null when nothing changed. */
export function modeChange(before: Facts, now: Facts, t: Words): string | null {
  if (before.mode === now.mode) return null;
  const words = t.mode[now.mode];
  if (now.modeCause === 'network') return now.mode === 'video' ? t.modeChanged.back(words) : taken(now, t, words);
  const guests = guestsOf(now.participants);
  if (areReachedByPhone(now.mode, guests)) return t.modeChanged.byPhone;
  const [only, ...others] = guests;
  return only && others.length === 0 ? t.modeChanged.citizen(only.shownAs, words) : t.modeChanged.somebody(words);
}

/** Whose side it is (ux §6.4). */
function networkBy({ networkOf, me, participants }: Pick<Facts, 'networkOf' | 'me' | 'participants'>) {
  if (networkOf === me.participantId) return 'networkMine';
  return participants.some(({ id, role }) => id === networkOf && role === 'citizen') ? 'networkCitizen' : 'network';
}

function taken({ networkOf, me, participants }: Facts, { modeChanged: t }: Words, words: string): string {
  if (networkOf === me.participantId) return t.networkMine(words);
  const whose = participants.find(({ id }) => id === networkOf);
  return whose ? t.networkOf(whose.shownAs, words) : t.network(words);
}

/** «Дозвонились» was the lead's word about people who have no page of this meeting open. */
function areReachedByPhone(mode: Facts['mode'], guests: Facts['participants']): boolean {
  return mode === 'phone' && guests.every(({ connection }) => connection === 'none');
}

const guestsOf = (people: Facts['participants']) => people.filter(person => person.role === 'citizen' && isIn(person));
