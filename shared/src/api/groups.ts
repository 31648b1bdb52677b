import * as z from 'zod';
import { APPOINTMENT_STATES } from '../domain/appointment/table.ts';
import { ShownAs } from '../domain/enrolment/schema.ts';
import { ENROLMENT_STATES } from '../domain/enrolment/table.ts';
import { GroupMethod, GroupTexts } from '../domain/group/schema.ts';
import { HallForm } from '../domain/hall/schema.ts';
import { CertificateForm } from '../domain/questionnaire/schema.ts';
import { RequestId } from '../request-id.ts';
import { ConsentView } from './guest.ts';

const When = z.iso.datetime();
const Id = z.string().min(1).max(64);

/** Of a course: one of its meetings, an appointment and session of its own. In the order of time. */
export const CourseMeeting = z.object({
  id: Id,
  startsAt: When,
  minutes: z.int(),
  status: z.enum(APPOINTMENT_STATES),
  /** Who leads this one; another one than the others where somebody stands in. */
  specialist: z.object({ staffId: Id, shortName: z.string() }),
});
export type CourseMeeting = z.infer<typeof CourseMeeting>;

/** A group as the workplace sees it. */
export const GroupView = z.object({
  /** Also the appointment's and the session's. */
  id: Id,
  form: HallForm,
  ...GroupTexts.shape,
  status: z.enum(APPOINTMENT_STATES),
  startsAt: When,
  minutes: z.int(),
  method: GroupMethod,
  specialist: z.object({ staffId: Id, shortName: z.string(), position: z.string() }),
  /** null: nobody outside reads of it yet. */
  publishedAt: When.nullable(),
  taken: z.int(),
  waiting: z.int(),
  /** The public page, for poster and mailing. */
  url: z.string(),
  /** Empty: no course. */
  meetings: z.array(CourseMeeting),
  /** Letters to those who had agreed to them: how many they are, and when they were written to. null: no mail server. */
  mailing: z.object({ subscribers: z.int(), mailedAt: When.nullable() }).nullable(),
});
export type GroupView = z.infer<typeof GroupView>;

export const GroupList = z.object({
  zone: z.string(),
  groups: z.array(GroupView),
  /** The institution's public page, its widget and its feeds. */
  public: z.object({ page: z.string(), widget: z.string(), rss: z.string(), calendar: z.string() }),
});
export type GroupList = z.infer<typeof GroupList>;

/** Somebody who has enrolled, for the staff alone. */
export const EnrolledView = z.object({
  enrolmentId: Id,
  status: z.enum(ENROLMENT_STATES),
  /** Full. */
  name: z.string(),
  initials: z.string(),
  shownAs: ShownAs,
  /** As the others read them. */
  shown: z.string(),
  contact: z.object({ channel: z.string(), value: z.string() }),
  needs: z.array(z.string()),
  at: When,
  /** Of the waiting list: 1 is next. */
  ahead: z.int().nullable(),
});
export type EnrolledView = z.infer<typeof EnrolledView>;

/** Those with a place in their order, then the waiting list, then who has cancelled. */
export const GroupPage = z.object({ group: GroupView, zone: z.string(), people: z.array(EnrolledView) });
export type GroupPage = z.infer<typeof GroupPage>;

export const PublicInstitution = z.object({
  slug: z.string(),
  name: z.string(),
  phone: z.string(),
  phoneHref: z.string(),
});

/** What anybody may read of a published group. */
export const PublicGroup = z.object({
  id: Id,
  form: HallForm,
  title: z.string(),
  about: z.string(),
  forWhom: z.string(),
  startsAt: When,
  minutes: z.int(),
  zone: z.string(),
  method: GroupMethod,
  specialist: z.object({ name: z.string(), position: z.string(), initials: z.string() }),
  places: z.int(),
  free: z.int(),
  waiting: z.int(),
  publishedAt: When,
  /** Of a course all of them, in the order of time; empty: no course. */
  meetings: z.array(
    z.object({ startsAt: When, minutes: z.int(), state: z.enum(['coming', 'held', 'cancelled']), leads: z.string() }),
  ),
  /** closed: it has begun, or its time has come. */
  state: z.enum(['open', 'full', 'closed', 'cancelled']),
});
export type PublicGroup = z.infer<typeof PublicGroup>;

export const PublicGroupPage = z.object({
  group: PublicGroup,
  institution: PublicInstitution,
  /** Those that are asked for; the same papers are asked for at the meeting, where they then stand given. */
  consents: z.array(ConsentView),
  /** To be solved before enrolling (`Proof`), so many zero bits. */
  puzzle: z.object({ challenge: z.string(), bits: z.int() }),
  quickExitUrl: z.string(),
});
export type PublicGroupPage = z.infer<typeof PublicGroupPage>;

/** The ones to come, the nearest first. */
export const PublicGroups = z.object({
  institution: PublicInstitution,
  groups: z.array(PublicGroup),
  /** To be solved before asking for letters; null: there are none. */
  subscribe: z.object({ challenge: z.string(), bits: z.int() }).nullable(),
  quickExitUrl: z.string(),
});
export type PublicGroups = z.infer<typeof PublicGroups>;

/** What somebody who has enrolled may know of their own place; by the secret of their link alone. */
export const EnrolmentView = z.object({
  status: z.enum(ENROLMENT_STATES),
  /** Of the waiting list: 1 is next. */
  ahead: z.int().nullable(),
  /** As the others will read them. */
  shown: z.string(),
  /** This page itself: the state of the place, «Отменить запись». */
  url: z.string(),
  /** The link of the meeting that comes next; null without a place, and when all are over. */
  visitUrl: z.string().nullable(),
  group: PublicGroup,
  institution: PublicInstitution,
  quickExitUrl: z.string(),
});
export type EnrolmentView = z.infer<typeof EnrolmentView>;

/** Named by the office for somebody on the telephone: the links to hand over. */
export const EnrolledByStaff = z.object({ page: GroupPage, enrolment: EnrolmentView });
export type EnrolledByStaff = z.infer<typeof EnrolledByStaff>;

/** `again`: the same person has enrolled before; whoever knows a name and a number gets no link of theirs by it. */
export const Enrolled = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enrolled'), enrolment: EnrolmentView }),
  z.object({ kind: z.literal('again') }),
]);
export type Enrolled = z.infer<typeof Enrolled>;

/** In the body: an address stands in logs and histories. */
export const OfEnrolment = z.strictObject({ secret: z.string().min(16).max(128) });
export const CancelEnrolment = z.strictObject({ requestId: RequestId, secret: z.string().min(16).max(128) });

/** Who was at which meeting of a course, by verified attendance (D25). */
export const CourseAttendance = z.object({
  zone: z.string(),
  title: z.string(),
  specialist: z.string(),
  institution: z.string(),
  /** What is given to who took part; null: nothing is. */
  certificate: CertificateForm.nullable(),
  meetings: z.array(CourseMeeting),
  rows: z.array(
    z.object({
      enrolmentId: Id,
      name: z.string(),
      /** Minutes present at each meeting; null: it has not been held, or they had no place in it. */
      minutes: z.array(z.int().nullable()),
      attended: z.int(),
      /** At enough of those that were held for a certificate. */
      isCertified: z.boolean(),
      /** They gave the place back. */
      hasLeft: z.boolean(),
    }),
  ),
});
export type CourseAttendance = z.infer<typeof CourseAttendance>;

/** Another specialist leads one meeting: the lead is ill, or it is about something that somebody else knows better. */
export const StandIn = z.strictObject({ requestId: RequestId, specialistId: Id });
