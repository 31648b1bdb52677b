import type { BookAppointment, Contact, NEEDS, NewParty } from '@priyom/shared/domain/appointment/schema';
import { GUEST_ROLES } from '@priyom/shared/domain/guest/schema';
import { Method } from '@priyom/shared/domain/policy/schema';
import * as z from 'zod';

export type Channel = Contact['channel'];
export type Need = (typeof NEEDS)[number];
export type Authority = Extract<NewParty, { kind: 'child' }>['authority'];
export type AgreedHow = BookAppointment['agreedHow'];

export const CHANNELS = ['phone', 'sms', 'email', 'max', 'vk', 'inPerson', 'other'] as const satisfies Channel[];
export const AUTHORITIES = ['parent', 'guardian', 'fosterParent', 'other'] as const satisfies Authority[];
export const AGREED = ['phone', 'inPerson', 'message', 'email'] as const satisfies AgreedHow[];
/** D25: a group has no more families than the contract allows. */
export const MOST_PARTIES = 12;

const PersonDraft = z.object({ surname: z.string(), given: z.string(), patronymic: z.string() });
export type PersonDraft = z.infer<typeof PersonDraft>;

/** As typed, half-finished included; `toBooking` makes the contract's shape of it or says what is missing. */
const PartyDraft = z.object({
  key: z.string(),
  kind: z.enum(['citizen', 'child']),
  served: PersonDraft,
  representative: PersonDraft,
  authority: z.enum(AUTHORITIES),
  birthDate: z.string().nullable(),
  /** Of a child, when only the age was told; as typed. */
  age: z.string(),
  contact: z.object({ channel: z.enum(CHANNELS), value: z.string() }),
  reason: z.string(),
  visitKind: z.enum(['first', 'repeat']).nullable(),
  needs: z.array(z.enum(['interpreter', 'text', 'large', 'helper', 'screenReader'])),
});
export type PartyDraft = z.infer<typeof PartyDraft>;

/** Somebody from outside, as typed (D18). */
const GuestDraft = z.object({
  key: z.string(),
  role: z.enum(GUEST_ROLES),
  name: z.string(),
  organisation: z.string(),
  contact: z.string(),
});
export type GuestToBook = z.infer<typeof GuestDraft>;

export const BookingDraft = z.object({
  /** `peer`: colleagues among themselves (D34). None in a draft of before. */
  kind: z.enum(['citizens', 'peer']).default('citizens'),
  colleagues: z.array(z.string()).default([]),
  parties: z.array(PartyDraft).min(1),
  /** None in a draft of before. */
  guests: z.array(GuestDraft).default([]),
  title: z.string(),
  specialistId: z.string().nullable(),
  method: Method.nullable(),
  minutes: z.int().nullable(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  agreedHow: z.enum(AGREED).nullable(),
});
export type BookingDraft = z.infer<typeof BookingDraft>;

/** When, with whom and how: of a booked meeting, and of an announced group. */
export interface WhenDraft extends Pick<BookingDraft, 'specialistId' | 'method' | 'minutes' | 'date' | 'time'> {
  kind: BookingDraft['kind'] | 'group';
}

export const NOBODY: PersonDraft = { surname: '', given: '', patronymic: '' };

export function newParty(kind: PartyDraft['kind'], key: string): PartyDraft {
  return {
    key,
    kind,
    served: NOBODY,
    representative: NOBODY,
    authority: 'parent',
    birthDate: null,
    age: '',
    contact: { channel: 'phone', value: '' },
    reason: '',
    visitKind: null,
    needs: [],
  };
}

export function newDraft(key: string, kind: BookingDraft['kind'] = 'citizens'): BookingDraft {
  return {
    kind,
    colleagues: [],
    parties: [newParty('citizen', key)],
    guests: [],
    title: '',
    specialistId: null,
    method: null,
    minutes: null,
    date: null,
    time: null,
    agreedHow: null,
  };
}

export function newGuest(role: GuestToBook['role'], key: string): GuestToBook {
  return { key, role, name: '', organisation: '', contact: '' };
}

/** Somebody reads signs, and nobody is told yet who will make them. */
export const lacksInterpreter = ({
  kind,
  parties,
  guests,
}: Pick<BookingDraft, 'kind' | 'parties' | 'guests'>): boolean =>
  kind === 'citizens' &&
  parties.some(({ needs }) => needs.includes('interpreter')) &&
  !guests.some(({ role }) => role === 'interpreter');
