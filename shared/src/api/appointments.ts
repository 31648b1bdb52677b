import * as z from 'zod';
import { Day } from '../domain/appointment/schema.ts';
import { APPOINTMENT_STATES } from '../domain/appointment/table.ts';
import { CHECK_STATES } from '../domain/check/table.ts';
import { CONSULTATION_STATES } from '../domain/consultation/table.ts';
import { GuestPerson, GuestRole, NewGuest } from '../domain/guest/schema.ts';
import { Method } from '../domain/policy/schema.ts';
import { RequestId } from '../request-id.ts';

const When = z.iso.datetime();

export const PartyView = z.object({
  index: z.int(),
  kind: z.enum(['citizen', 'child']),
  /** Surname, name, patronymic of the served person. */
  servedName: z.string(),
  servedAge: z.int().nullable(),
  /** Who speaks: the representative, else the served person. */
  speakerName: z.string(),
  /** «Условная Вера Петровна и Лёва, 7 лет» */
  title: z.string(),
  initials: z.string(),
  reason: z.string(),
  visitKind: z.enum(['first', 'repeat']),
  contact: z.object({ channel: z.string(), value: z.string() }),
  needs: z.array(z.string()),
});
export type PartyView = z.infer<typeof PartyView>;

export const AppointmentView = z.object({
  id: z.string(),
  v: z.int(),
  status: z.enum(APPOINTMENT_STATES),
  startsAt: When,
  minutes: z.int(),
  method: Method,
  group: z.boolean(),
  title: z.string(),
  /** `addressedAs`: «Анна Петровна», as citizens know them (D15). */
  specialist: z.object({
    staffId: z.string(),
    shortName: z.string(),
    addressedAs: z.string(),
    position: z.string(),
  }),
  /** Nobody: a talk of colleagues (D34). */
  parties: z.array(PartyView),
  colleagues: z.array(z.object({ staffId: z.string(), shortName: z.string(), position: z.string() })),
  check: z.object({
    required: z.boolean(),
    opensAt: When,
    status: z.enum(CHECK_STATES).nullable(),
    at: When.nullable(),
    by: z.string(),
  }),
  consultation: z
    .object({
      id: z.string(),
      status: z.enum(CONSULTATION_STATES),
      startedAt: When.nullable(),
      endedAt: When.nullable(),
      durationMinutes: z.int().nullable(),
    })
    .nullable(),
  /** Protocols of this meeting still without signature, and their ids. */
  protocols: z.array(
    z.object({ id: z.string(), partyIndex: z.int(), status: z.enum(['draft', 'signed', 'superseded']) }),
  ),
  /** Lines of books that wait for their specialist. */
  linesToConfirm: z.array(z.object({ id: z.string(), seriesId: z.string() })),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const LinkView = z.object({
  invitationId: z.string(),
  partyIndex: z.int(),
  shownAs: z.string(),
  createdAt: When,
  revokedAt: When.nullable(),
  validUntil: When,
  devices: z.array(z.object({ about: z.string(), firstAt: When, lastAt: When })),
});
export type LinkView = z.infer<typeof LinkView>;

/** A required consent that is still to be given by telephone, and what is read aloud for it (D14, D16). */
export const ConsentToSpeak = z.object({
  /** Whose, as the session calls them. */
  participantId: z.string(),
  purpose: z.string(),
  version: z.int(),
  textHash: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
});
export type ConsentToSpeak = z.infer<typeof ConsentToSpeak>;

/** Somebody from outside who has a link to a meeting (D18). */
export const GuestView = z.object({
  invitationId: z.string(),
  role: GuestRole,
  ...GuestPerson.shape,
  revokedAt: When.nullable(),
  /** The link was opened at least once. */
  opened: z.boolean(),
  /** In the room, in whole minutes; null: never. */
  minutes: z.int().nullable(),
});
export type GuestView = z.infer<typeof GuestView>;

/** «Пригласить ещё»: booked with the meeting, told to the citizen by who books. */
export const InviteGuest = z.strictObject({ requestId: RequestId, ...NewGuest.shape });
/** A misheard name, another telephone: the link stays. What they come as is fixed by their link. */
export const ChangeGuest = z.strictObject({ requestId: RequestId, ...GuestPerson.shape });
export const GuestLinkIssued = z.object({ guest: GuestView, url: z.string() });
export type GuestLinkIssued = z.infer<typeof GuestLinkIssued>;

/** For the own account of whoever talks through an interpreter: none of them, nothing. */
export const InterpretationView = z.object({
  /** The first party for whom they speak. */
  partyIndex: z.int(),
  /** In this meeting, once it is over. */
  minutes: z.int(),
  /** Since 1 January, this one among them. */
  year: z.int(),
  yearMinutes: z.int(),
});
export type InterpretationView = z.infer<typeof InterpretationView>;

export const AppointmentCard = z.object({
  appointment: AppointmentView,
  interpretation: z.array(InterpretationView),
  /** Empty where the institution has no telephone talks. */
  toSpeak: z.array(ConsentToSpeak),
  links: z.array(LinkView),
  guests: z.array(GuestView),
  history: z.array(z.object({ at: When, event: z.string(), by: z.string(), reason: z.string() })),
});
export type AppointmentCard = z.infer<typeof AppointmentCard>;

export const IssueLink = z.strictObject({ requestId: RequestId, partyIndex: z.int().min(0).max(30) });
/** The secret is shown once; only its hash is kept. Issuing again revokes the earlier one. */
export const IssuedLink = z.object({ link: LinkView, url: z.string() });
export const RevokeLink = z.strictObject({ requestId: RequestId });
/** `missed` of an appointment, `done` of a task. */
export const PlainCommand = z.strictObject({ requestId: RequestId });

/** POST /api/appointments answers with the links of all parties and guests, so booking and handing over is one step. */
export const Booked = z.object({
  appointment: AppointmentView,
  links: z.array(IssuedLink),
  guests: z.array(GuestLinkIssued),
});
export type Booked = z.infer<typeof Booked>;

export const SlotsQuery = z.strictObject({
  specialistId: z.string().max(64),
  date: Day,
  minutes: z.coerce.number().int().min(1).max(480),
});
export const Slots = z.object({
  date: z.iso.date(),
  /** null: the year is not decreed in the calendar. */
  workingDay: z.boolean().nullable(),
  hours: z.array(z.object({ from: z.string(), to: z.string() })),
  slots: z.array(z.object({ time: z.string(), state: z.enum(['free', 'taken', 'past']) })),
  /** Nearest free starts on this and the next days, for when the wished one is taken. */
  nearest: z.array(z.object({ date: z.iso.date(), time: z.string() })),
});
export type Slots = z.infer<typeof Slots>;

/** Without a date: today, by the institution's clock. */
export const TodayQuery = z.strictObject({ date: Day.optional() });

export const Today = z.object({
  date: z.iso.date(),
  now: When,
  zone: z.string(),
  appointments: z.array(AppointmentView),
  breaks: z.array(z.object({ from: z.string(), to: z.string() })),
  /** What waits for this person, most urgent first. */
  todo: z.array(
    z.object({
      kind: z.enum([
        'signProtocol',
        'confirmLine',
        'signRegister',
        'runCheck',
        'callBack',
        'notMe',
        'failedCheck',
        'technicianHelp',
        'crisis',
        'silentSignal',
        'endedForCause',
        /** Somebody of a waiting list has a place and is to be told. */
        'placeFree',
        /** A letter was refused by their mail server: they are to be told otherwise. */
        'letterRefused',
      ]),
      id: z.string(),
      appointmentId: z.string().nullable(),
      /** Of `confirmLine`: where the line stands. */
      seriesId: z.string().nullable(),
      about: z.string(),
      since: When,
    }),
  ),
});
export type Today = z.infer<typeof Today>;

/** The staff whom this person may book for. */
export const Bookable = z.object({
  specialists: z.array(
    z.object({ staffId: z.string(), shortName: z.string(), position: z.string(), department: z.string() }),
  ),
});
