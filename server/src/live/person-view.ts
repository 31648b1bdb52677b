import { addressOf } from '@priyom/shared/domain/book/facts';
import type { Consultation, Participant } from '../consultations/model.ts';
import type { KnownGuest, PartyPerson, StaffPerson } from '../consultations/ports.ts';

/** How far a viewer sees: the lead knows the party, a colleague what ux §6.6 lets them, a guest only how to address. */
export type Sight = 'lead' | 'colleague' | 'guest';

export function sightOf({ role }: Participant): Sight {
  if (role === 'lead') return 'lead';
  return role === 'colleague' ? 'colleague' : 'guest';
}

/** Of another organisation, or an interpreter: named to all, no records, nothing from before they came (D18). */
export function isFromOutside({ role }: Pick<Participant, 'role'>): boolean {
  return role === 'guest' || role === 'interpreter';
}

export interface PersonView {
  shownAs: string;
  about: string;
  initials: string;
}

const NOBODY: PersonView = { shownAs: '', about: '', initials: '' };

/** Whose names may be needed, by staff and by the party's place. */
export interface KnownPeople {
  doc: Consultation;
  staff: ReadonlyMap<string, StaffPerson>;
  parties: ReadonlyMap<number, PartyPerson>;
  /** People from outside, by their link. */
  guests: ReadonlyMap<string, KnownGuest>;
}

export function viewPerson(facts: KnownPeople, who: Participant, sight: Sight): PersonView {
  if (isFromOutside(who)) return viewGuest(facts, who.id);
  return who.staffId ? viewStaff(facts, who.staffId, sight) : viewParty(facts, who.partyIndex, sight);
}

/** D15: name and patronymic with the position to the citizen; surname and name among the staff. */
export function viewStaff(facts: KnownPeople, staffId: string, sight: Sight): PersonView {
  const person = facts.staff.get(staffId);
  if (!person) return NOBODY;
  const { name, position } = person;
  const shownAs = sight === 'guest' ? addressOf(name) : `${name.surname} ${name.given}`;
  return { shownAs, about: position, initials: initials(name.surname, name.given) };
}

/** D18: by name and organisation, to everybody alike. */
export function viewGuest({ guests }: KnownPeople, id: string): PersonView {
  const guest = guests.get(id);
  if (!guest) return NOBODY;
  return { shownAs: guest.name, about: guest.organisation, initials: initialsOf(guest.name) };
}

function viewParty(facts: KnownPeople, partyIndex: number | null, sight: Sight): PersonView {
  const party = partyIndex === null ? undefined : facts.parties.get(partyIndex);
  if (!party) return NOBODY;
  const { speaker, title, child, shownAs } = party;
  // Whoever leads knows the real name and calls nobody by it whom the others know by another.
  if (sight === 'lead') return { shownAs: title, about: shownAs, initials: initials(speaker.surname, speaker.given) };
  if (shownAs) return { shownAs, about: '', initials: initialsOf(shownAs) };
  // Initials of a surname would tell more than the name that is shown.
  const about = sight === 'colleague' ? child : '';
  return { shownAs: addressOf(speaker), about, initials: initials(speaker.given, speaker.patronymic) };
}

function initialsOf(words: string): string {
  const [one = '', other = ''] = words.split(/\s+/);
  return initials(one, other);
}

const initials = (one: string, other: string): string => `${one.charAt(0)}${other.charAt(0)}`.toUpperCase();
