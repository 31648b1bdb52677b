import * as z from 'zod';
import { CertificateForm, QuestionnaireForm } from '../questionnaire/schema.ts';
import { namesEverybody } from './rules.ts';

/**
 * D31, D32: what an institution's text says, as data. Versioned; the body is frozen once signed. Every number, list and
 * sentence that differs between institutions is here; no code asks which institution it runs for.
 */
const Code = z.string().regex(/^[a-z][a-zA-Z0-9.]{0,39}$/);
const Line = z.string().min(1).max(400);
const Minutes = z
  .int()
  .min(1)
  .max(24 * 60);
const Day = z.iso.date();
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const Method = z.enum(['video', 'voice', 'chat', 'phone']);
export type Method = z.infer<typeof Method>;

export const HoursInterval = z.object({ from: ClockTime, to: ClockTime }).refine(i => i.from < i.to);
/** ISO weekday 1 (Monday) … 7; an absent or empty day is closed. A meeting lies wholly inside one interval. */
export const Hours = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(HoursInterval).max(6));
export type Hours = z.infer<typeof Hours>;

export const Topic = z.object({
  code: Code,
  text: Line,
  crisis: z.boolean().default(false),
  sub: z.array(z.object({ code: Code, text: Line, memo: Code.optional() })).default([]),
});
export type Topic = z.infer<typeof Topic>;

export const ConsentText = z.object({
  /** One document for each purpose (152-ФЗ art. 9 p. 1 as of 2025-09-01). */
  purpose: Code,
  version: z.int().min(1),
  date: Day,
  title: Line,
  /** 2–3 plain sentences beside the box. */
  summary: z.array(Line).min(1).max(4),
  /** The whole text, paragraphs. */
  text: z.array(z.string().min(1).max(4000)).min(1),
  /** What is read aloud on the telephone in place of both: in the order of speech, about a talk by telephone. */
  spoken: z.array(Line).max(12).default([]),
  required: z.boolean(),
});
export type ConsentText = z.infer<typeof ConsentText>;

export const MemoCard = z.object({
  code: Code,
  title: Line,
  crisis: z.boolean().default(false),
  lines: z.array(Line).min(1),
});
export type MemoCard = z.infer<typeof MemoCard>;

/** Where a column or a protocol row takes its value from: facts of the consultation, never of code for one institution. */
export const FactSource = z.enum([
  'number',
  'date',
  'dateAndTime',
  'dateAndDuration',
  'duration',
  'childName',
  'childAge',
  'citizenName',
  'servedName',
  'representativeName',
  'contact',
  'visitKind',
  'reason',
  'topics',
  'solution',
  'note',
  'method',
  'specialistName',
  'specialistPosition',
  'department',
  'present',
  'empty',
]);
export type FactSource = z.infer<typeof FactSource>;

const Column = z.object({ title: Line, source: FactSource, widthMm: z.number().min(4).max(200).optional() });
export type Column = z.infer<typeof Column>;

const Row = z.object({
  title: Line,
  source: FactSource,
  /** The form has this row only where there is something to write in it. */
  onlyIfFilled: z.boolean().default(false),
});

const NAMELESS = 'a form names whoever it is about: it needs a column of servedName or citizenName';

const BookBody = z.object({
  code: Code,
  title: Line,
  /** Which fact opens a line; `peer`: a talk of colleagues (D34). Later issues add intake and letters. */
  lineFor: z.enum(['consultation', 'peer']),
  scope: z.enum(['institution', 'department', 'specialist']),
  restart: z.enum(['year', 'never']),
  /** Lines above the table, e.g. the specialist's name and position. */
  head: z.array(z.object({ title: Line, source: FactSource })).default([]),
  columns: z.array(Column).min(1).max(20),
  footnote: z.array(Line).default([]),
  /** The specialist completes and confirms each line (regulation 004 §4.4). */
  confirmedBySpecialist: z.boolean().default(true),
});

/** Of colleagues everybody stands in the column of who was there. */
export const Book = BookBody.refine(({ lineFor, columns }) => lineFor === 'peer' || namesEverybody(columns), {
  path: ['columns'],
  message: NAMELESS,
});
export type Book = z.infer<typeof Book>;

export const PolicyBody = z.object({
  identity: z.object({
    title: Line,
    orderNo: z.string().max(40),
    orderDate: Day,
    signer: Line,
    effectiveFrom: Day,
    validUntil: Day.nullable().default(null),
    /** What the text binds itself to where it names no day: when that ends, the version gets its `validUntil`. */
    boundTo: z.string().max(400).default(''),
  }),
  session: z.object({
    /** Minutes, or null: the planned length only warns. A method that is absent is not offered. */
    cap: z.partialRecord(Method, Minutes.nullable()),
    plannedMinutes: z.array(Minutes).min(1),
    defaultMinutes: Minutes,
    warningsAt: z.array(Minutes).max(5).default([10, 5, 1]),
    opensBeforeMinutes: Minutes.default(30),
    lateAfterMinutes: Minutes.default(3),
    noShowAfterMinutes: Minutes.default(15),
    reentryMinutes: Minutes.default(60),
    /** After the last citizen left: how long the room waits before it ends as `noCitizen`. */
    absentGraceMinutes: Minutes.default(10),
    ringSeconds: z.int().min(15).max(180).default(60),
    /** In a crisis (D17); nobody else can, whoever is alerted. */
    leadMaySuspendCap: z.boolean().default(true),
  }),
  hours: Hours,
  /** A round-the-clock service: the production calendar's days off are not closed. */
  worksOnDaysOff: z.boolean().default(false),
  bufferMinutes: z.int().min(0).max(120).default(0),
  leadMinutes: z
    .int()
    .min(0)
    .max(14 * 24 * 60)
    .default(0),
  check: z.object({
    required: z.boolean(),
    minutesBefore: Minutes,
    checklist: z.array(z.object({ code: Code, text: Line })).min(1),
    failureToldTo: z.array(z.enum(['head', 'technician'])).min(1),
  }),
  methodChosenBy: z
    .array(z.enum(['specialist', 'registrar']))
    .min(1)
    .default(['specialist', 'registrar']),
  refusalGrounds: z.array(z.object({ code: Code, text: Line, endsSession: z.boolean().default(false) })).default([]),
  /** How somebody contests a refusal or an ending for cause. */
  contest: z.string().max(1000).default(''),
  topics: z.array(Topic).min(1),
  consents: z.array(ConsentText).min(1),
  /** What guests from outside and interpreters agree to: their data, and that what they hear stays here. */
  guestConsents: z.array(ConsentText).default([]),
  memo: z.array(MemoCard).min(1),
  crisisPhones: z.array(z.object({ number: z.string().max(30), text: Line, checkedOn: Day })).default([]),
  forms: z.object({
    protocol: z.object({ title: Line, rows: z.array(Row).min(1).refine(namesEverybody, NAMELESS) }),
    register: z.object({
      title: Line,
      head: z.array(z.object({ title: Line, source: FactSource })),
      columns: z.array(Column),
    }),
    /** How «первичная/повторная» is printed in each form: one value is stored (practice §3). */
    visitKindWords: z.object({ first: Line, repeat: Line }),
    /** D27; null: people are asked nothing. Absent in versions of before. */
    questionnaire: QuestionnaireForm.nullable().optional(),
    /** Given to who took part in a group or course; null: none is. */
    certificate: CertificateForm.nullable().optional(),
  }),
  books: z.array(Book),
  /** Where «Быстрый выход» goes. */
  quickExitUrl: z.url().default('https://yandex.ru/pogoda'),
});
export type PolicyBody = z.infer<typeof PolicyBody>;

export const POLICY_STATES = ['draft', 'proposed', 'signed', 'acting', 'archived'] as const;
export type PolicyStatus = (typeof POLICY_STATES)[number];
