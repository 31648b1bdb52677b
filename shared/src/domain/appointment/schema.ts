import * as z from 'zod';
import { RequestId } from '../../request-id.ts';
import { MOST_GUESTS, NewGuest } from '../guest/schema.ts';
import { Method } from '../policy/schema.ts';

const Id = z.string().min(1).max(64);
/** Within living memory and planning: days far beyond have no calendar, and their instants are none. */
export const Day = z.iso.date().refine(day => day >= '1900-01-01' && day <= '2199-12-31');
const Name = z.string().trim().min(1).max(80);

/** Three fields; the patronymic «при наличии» (practice §7). */
export const PersonName = z.object({
  surname: Name,
  given: Name,
  patronymic: z.string().trim().max(80).default(''),
});
export type PersonName = z.infer<typeof PersonName>;

export const Contact = z.object({
  channel: z.enum(['phone', 'email', 'sms', 'max', 'vk', 'inPerson', 'other']),
  value: z.string().trim().max(200),
});
export type Contact = z.infer<typeof Contact>;

export const NEEDS = ['interpreter', 'text', 'large', 'helper', 'screenReader'] as const;

/** Who is served (model §1): the citizen, or a child with the representative who speaks for them. */
export const NewParty = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('citizen'),
    citizen: PersonName,
    birthDate: Day.nullable().default(null),
  }),
  z.object({
    kind: z.literal('child'),
    child: PersonName,
    childBirthDate: Day.nullable().default(null),
    /** Whole years, when only the age was told. */
    childAge: z.int().min(0).max(25).nullable().default(null),
    representative: PersonName,
    authority: z.enum(['parent', 'guardian', 'fosterParent', 'other']).default('parent'),
  }),
]);
export type NewParty = z.infer<typeof NewParty>;

export const VisitKind = z.enum(['first', 'repeat']);
export type VisitKind = z.infer<typeof VisitKind>;

/** More is no exchange of experience but a lecture. */
export const MOST_COLLEAGUES = 8;

const Wish = z.object({
  requestId: RequestId,
  specialistId: Id,
  /** One for an individual meeting; several make a group with a participants' register (D25); none: colleagues alone. */
  parties: z
    .array(
      z.object({
        party: NewParty,
        contact: Contact,
        /** In the person's own words, unedited from here to the journal (ux §1.5). */
        reason: z.string().trim().min(1).max(2000),
        visitKind: VisitKind,
        needs: z.array(z.enum(NEEDS)).default([]),
      }),
    )
    .max(12),
  /** D34: with whom of the house the specialist talks, nobody being served. */
  colleagues: z.array(Id).max(MOST_COLLEAGUES).default([]),
  /** D18: who comes from outside, each with a link of their own. */
  guests: z.array(NewGuest).max(MOST_GUESTS).default([]),
  /** Of a group: what is announced; of a talk among colleagues: what it is about, without names. */
  title: z.string().trim().max(200).default(''),
  /** Local date and time in the institution's zone. */
  date: Day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(1).max(480),
  method: Method,
  /** How the person agreed to this time (D7); null among colleagues. */
  agreedHow: z.enum(['phone', 'inPerson', 'message', 'email']).nullable(),
});

/** A meeting serves somebody, or it is a talk of colleagues: never both, never neither. */
export const BookAppointment = Wish.superRefine((wish, { addIssue }) => {
  const lacks = (field: string) => addIssue({ code: 'custom', path: [field], message: 'empty' });
  if (wish.parties.length > 0) {
    if (wish.agreedHow === null) lacks('agreedHow');
    if (wish.colleagues.length > 0) lacks('parties');
    return;
  }
  if (wish.colleagues.length + wish.guests.length === 0) lacks('colleagues');
  if (wish.title === '') lacks('title');
  if (wish.method === 'phone') lacks('method');
});
export type BookAppointment = z.infer<typeof BookAppointment>;

export const MoveAppointment = z.object({
  requestId: RequestId,
  date: Day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(1).max(480),
  reason: z.string().trim().min(1).max(500),
});

export const CancelAppointment = z.object({ requestId: RequestId, reason: z.string().trim().min(1).max(500) });
