import type { AppointmentStatus } from '@priyom/shared/domain/appointment/table';
import type { HallForm } from '@priyom/shared/domain/hall/schema';
import type { Method } from '@priyom/shared/domain/policy/schema';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

/** Who is served and who speaks (model §1). Names stand in the citizens' own records; words and contact are sealed here. */
export interface AppointmentParty {
  index: number;
  kind: 'citizen' | 'child';
  /** The served person; their key seals `words`. */
  citizenId: string;
  /** Who speaks for a child; null: the served person speaks. */
  representativeId: string | null;
  authority: 'parent' | 'guardian' | 'fosterParent' | 'other' | null;
  visitKind: 'first' | 'repeat';
  needs: string[];
  /** `PartyWords`, sealed with the served person's key. */
  words: Sealed;
  /** `Contact` as told for this meeting, sealed with the speaker's key. */
  contact: Sealed;
  /** Of who has enrolled in an announced group. */
  enrolmentId?: string | null;
  /** The place was given back: who has it is another party, so that indices stand. */
  goneAt?: Date | null;
}

/** What the institution tells the public of a group that it brings together itself (D9, ADR 17). */
export interface Announced {
  /** Absent in groups of before. */
  form?: HallForm;
  about: string;
  forWhom: string;
  places: number;
  publishedAt: Date | null;
  /** When those who had said yes were written to. Absent: nobody was. */
  mailedAt?: Date | null;
  /** Of the first meeting of a course: its others (ADR 18). Absent in groups of before. */
  meetingIds?: string[];
  /** Of those: the first one. Enrolments are there. */
  courseId?: string | null;
}

export interface Appointment extends Aggregate<AppointmentStatus> {
  specialistId: string;
  /** The specialist's at the time of booking: the reach of a head. */
  departmentId: string;
  startsAt: Date;
  /** Planned end: `startsAt` + `minutes`. */
  endsAt: Date;
  minutes: number;
  method: Method;
  /** Several parties, with a participants' register (D25). */
  group: boolean;
  title: string;
  /** The version acting on the day of the meeting when it was booked or moved (model §4). */
  policyId: string;
  /** Nobody: a talk of colleagues (D34), or an announced group before the first enrolment. */
  parties: AppointmentParty[];
  /** Parties come by enrolment; absent where they were booked. */
  announced?: Announced | null;
  /** With whom of the house; absent in meetings of before. */
  colleagueIds?: string[];
  agreedHow: 'phone' | 'inPerson' | 'message' | 'email' | null;
  /** While true, `cells` are unique: no double booking, by one document and one index (model §2). */
  holding: boolean;
  cells: string[];
}

export const appointmentsModel = defineAggregate<Appointment>({
  name: 'appointments',
  across: ['public-group'],
  fields: {
    specialistId: { type: String, required: true },
    departmentId: { type: String, required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    minutes: { type: Number, required: true },
    method: { type: String, required: true },
    group: { type: Boolean, required: true },
    title: String,
    policyId: { type: String, required: true },
    parties: [
      sub({
        index: Number,
        kind: String,
        citizenId: String,
        representativeId: String,
        authority: String,
        visitKind: String,
        needs: [String],
        words: String,
        contact: String,
        enrolmentId: String,
        goneAt: Date,
      }),
    ],
    announced: sub({
      form: String,
      about: String,
      forWhom: String,
      places: Number,
      publishedAt: Date,
      mailedAt: Date,
      meetingIds: [String],
      courseId: String,
    }),
    colleagueIds: [String],
    agreedHow: String,
    holding: { type: Boolean, required: true },
    cells: [String],
  },
  indexes: [
    { keys: { cells: 1 }, unique: true, partial: { holding: true } },
    { keys: { startsAt: 1 } },
    { keys: { specialistId: 1, startsAt: 1 } },
    { keys: { colleagueIds: 1, startsAt: 1 } },
    { keys: { 'parties.citizenId': 1, startsAt: 1 } },
    { keys: { 'parties.representativeId': 1, startsAt: 1 } },
  ],
});

export const isGone = ({ goneAt }: Pick<AppointmentParty, 'goneAt'>): boolean => Boolean(goneAt);

/** Whose time it takes. */
export const staffOf = ({ specialistId, colleagueIds = [] }: Pick<Appointment, 'specialistId' | 'colleagueIds'>) => [
  specialistId,
  ...colleagueIds,
];
