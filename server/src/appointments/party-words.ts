import { Contact, type PersonName } from '@priyom/shared/domain/appointment/schema';
import { ageOn, fullName } from '@priyom/shared/domain/book/facts';
import { ageText } from '@priyom/shared/domain/book/form-words';
import * as z from 'zod';

/** What is sealed in `AppointmentParty.words`. */
export const PartyWords = z.object({
  /** In the person's own words, unedited (ux §1.5). */
  reason: z.string(),
  /** Whole years on the day of booking, when only the age was told. */
  childAge: z.int().nullable(),
  /** In a group: as the others read them; absent: by name and patronymic. */
  shownAs: z.string().optional(),
});
export type PartyWords = z.infer<typeof PartyWords>;

/** A party with everything opened: for those whom a right lets see it. Never for logs. */
export interface OpenParty {
  index: number;
  kind: 'citizen' | 'child';
  citizenId: string;
  representativeId: string | null;
  authority: 'parent' | 'guardian' | 'fosterParent' | 'other' | null;
  served: PersonName;
  representative: PersonName | null;
  /** Whole years on the day of the meeting; null: not told. */
  age: number | null;
  reason: string;
  contact: Contact;
  visitKind: 'first' | 'repeat';
  needs: string[];
  /** Empty: by name and patronymic. */
  shownAs: string;
  /** Their place was given back. */
  isGone: boolean;
}

export const PartyContact = Contact;

/** Whole years on `date`, by the birth date where it is known, else as told. */
export function ageAt(birthDate: string | null, toldAge: number | null, date: string): number | null {
  return birthDate ? ageOn(birthDate, date) : toldAge;
}

export function speakerOf(party: Pick<OpenParty, 'served' | 'representative'>): PersonName {
  return party.representative ?? party.served;
}

type Titled = Pick<OpenParty, 'kind' | 'served' | 'representative' | 'age'>;

/** «Условная Вера Петровна и Лёва, 7 лет» */
export function partyTitle(party: Titled): string {
  return speakerTitle([party]);
}

/** Of everybody for whom one person speaks: «Условная Вера Петровна и Лёва, 7 лет, и Соня, 5 лет» */
export function speakerTitle(parties: readonly Titled[]): string {
  const [first] = parties;
  if (!first) return '';
  const children = childrenOf(parties);
  return children ? `${fullName(speakerOf(first))} и ${children}` : fullName(speakerOf(first));
}

/** «Лёва, 7 лет, и Соня, 5 лет»; empty when the talk is about no child. */
export function childrenOf(parties: readonly Titled[]): string {
  const children = parties.filter(({ kind }) => kind === 'child');
  return children
    .map(({ served, age }) => (age === null ? served.given : `${served.given}, ${ageText(age)}`))
    .join(', и ');
}

/** «УВ» */
export function initialsOf(name: PersonName): string {
  return `${name.surname.charAt(0)}${name.given.charAt(0)}`.toUpperCase();
}
