import { BookAppointment } from '@priyom/shared/domain/appointment/schema';
import * as z from 'zod';
import { missingIn } from '../staff-guests/guest-draft.ts';
import type { BookingDraft, PartyDraft } from './draft.ts';
import { readPhone } from './phone.ts';

/** What is wrong with one field; the words are the screen's. */
export type Fault = { kind: 'empty' | 'tooLong' | 'email' | 'number' | 'phoneStart' | 'taken' } | PhoneLength;
interface PhoneLength {
  kind: 'phoneFew' | 'phoneMany';
  have: number;
}

/** By the contract's path, e.g. `parties.0.contact.value`; a field asks for its own. */
export type Faults = ReadonlyMap<string, Fault>;

const NO_FAULTS: Faults = new Map();
const PHONES = new Set(['phone', 'sms', 'max']);

export type Reading = { ok: true; wish: BookAppointment; faults: Faults } | { ok: false; faults: Faults };

/**
 * The draft as the contract wants it, checked by the contract's own schema. What only people know is added: a contact
 * that can be reached, an age for the journal, a name for a group.
 */
export function toBooking(draft: BookingDraft, requestId: string): Reading {
  const parsed = BookAppointment.safeParse(wishOf(draft, requestId));
  const faults = new Map([...(parsed.success ? [] : issuesOf(parsed.error)), ...beyondTheSchema(draft)]);
  return parsed.success && faults.size === 0
    ? { ok: true, wish: parsed.data, faults: NO_FAULTS }
    : { ok: false, faults };
}

function wishOf(draft: BookingDraft, requestId: string) {
  const { kind, parties, title, guests, colleagues, ...rest } = draft;
  const comers = guests.map(({ key: _ours, ...guest }) => guest);
  if (kind === 'peer') {
    const others = colleagues.filter(id => id !== draft.specialistId);
    return { ...rest, requestId, title, parties: [], colleagues: others, guests: comers, agreedHow: null };
  }
  const named = parties.length > 1 ? title : '';
  return { ...rest, requestId, title: named, parties: parties.map(partyOf), guests: comers };
}

function partyOf(party: PartyDraft) {
  const { kind, contact, reason, visitKind, needs } = party;
  return {
    party: kind === 'child' ? childOf(party) : { kind, citizen: party.served, birthDate: party.birthDate },
    contact: { channel: contact.channel, value: contactValue(contact) },
    reason,
    visitKind,
    needs,
  };
}

function childOf({ kind, served, representative, authority, birthDate, age }: PartyDraft) {
  // The birth date tells the age on every later day too, so the told age is only for when there is no date.
  const childAge = birthDate === null && /^\d+$/.test(age.trim()) ? Number(age) : null;
  return { kind, child: served, childBirthDate: birthDate, childAge, representative, authority };
}

/** A number in the one form that is kept, anything else as typed. */
export function contactValue({ channel, value }: PartyDraft['contact']): string {
  const phone = PHONES.has(channel) || channel === 'inPerson' ? readPhone(value) : null;
  return phone?.kind === 'ok' ? phone.number : value.trim();
}

/** What the contract's schema finds, by its own paths. */
export function issuesOf(error: z.ZodError): [string, Fault][] {
  // What a whole meeting lacks is told field by field below.
  const issues = error.issues.filter(({ message }) => message !== 'empty');
  return issues.map(issue => [issue.path.join('.'), { kind: issue.code === 'too_big' ? 'tooLong' : 'empty' }]);
}

function* beyondTheSchema(draft: BookingDraft): Generator<[string, Fault]> {
  yield* draft.kind === 'peer' ? ofTalk(draft) : ofCitizens(draft);
  for (const [index, guest] of draft.guests.entries()) {
    if (missingIn({ ...guest, reason: '' }, false).organisation)
      yield [`guests.${index}.organisation`, { kind: 'empty' }];
  }
}

function* ofTalk({ title, colleagues, guests, specialistId }: BookingDraft): Generator<[string, Fault]> {
  if (title.trim() === '') yield ['about', { kind: 'empty' }];
  const others = colleagues.filter(id => id !== specialistId);
  if (others.length + guests.length === 0) yield ['colleagues', { kind: 'empty' }];
}

function* ofCitizens(draft: BookingDraft): Generator<[string, Fault]> {
  if (draft.agreedHow === null) yield ['agreedHow', { kind: 'empty' }];
  for (const [index, party] of draft.parties.entries()) {
    const contact = contactFault(party.contact);
    if (contact) yield [`parties.${index}.contact.value`, contact];
    const age = ageFault(party);
    if (age) yield [`parties.${index}.party.childAge`, age];
  }
  if (draft.parties.length > 1 && draft.title.trim() === '') yield ['title', { kind: 'empty' }];
}

function ageFault({ kind, birthDate, age }: PartyDraft): Fault | null {
  if (kind === 'citizen' || birthDate !== null) return null;
  if (age.trim() === '') return { kind: 'empty' };
  return /^\d+$/.test(age.trim()) && Number(age) <= 25 ? null : { kind: 'number' };
}

/** Whether the person can be reached by it; in person nothing more is needed. */
export function contactFault({ channel, value }: PartyDraft['contact']): Fault | null {
  const typed = value.trim();
  if (channel === 'inPerson' && typed === '') return null;
  if (channel === 'email')
    return z.email().safeParse(typed).success ? null : { kind: typed === '' ? 'empty' : 'email' };
  if (!PHONES.has(channel) && channel !== 'inPerson') return typed === '' ? { kind: 'empty' } : null;
  const phone = readPhone(typed);
  switch (phone.kind) {
    case 'ok':
      return null;
    case 'start':
      return { kind: 'phoneStart' };
    default:
      return typed === ''
        ? { kind: 'empty' }
        : { kind: phone.kind === 'few' ? 'phoneFew' : 'phoneMany', have: phone.have };
  }
}
