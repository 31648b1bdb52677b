import { Contact } from '@priyom/shared/domain/appointment/schema';
import { ShownAs } from '@priyom/shared/domain/enrolment/schema';
import type { EnrolmentStatus } from '@priyom/shared/domain/enrolment/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

/** One person's place in an announced group, or in its waiting list (D9). The name is in the citizen's own record. */
export interface Enrolment extends Aggregate<EnrolmentStatus> {
  appointmentId: string;
  citizenId: string;
  /** Not cancelled: of each person one in each group, by an index. */
  isOpen: boolean;
  /** Has a place: `seat`, of each group one of each number, by an index. So there are never more than places. */
  holding: boolean;
  seat: number | null;
  /** Where the place is: one, or every meeting of a course that was still to come. Empty until it is in them. */
  seats: { appointmentId: string; partyIndex: number }[];
  needs: string[];
  /** `EnrolmentWords`, sealed with the person's key. */
  words: Sealed;
  secretHash: string;
  /** The puzzle that was solved for it: of each challenge one enrolment. Null: by the office. */
  challenge: string | null;
  isProved: boolean;
}

export const EnrolmentWords = z.object({ contact: Contact, shownAs: ShownAs, shown: z.string() });
export type EnrolmentWords = z.infer<typeof EnrolmentWords>;

export const enrolmentsModel = defineAggregate<Enrolment>({
  name: 'enrolments',
  across: ['enrolment-by-secret'],
  fields: {
    appointmentId: { type: String, required: true },
    citizenId: { type: String, required: true },
    isOpen: { type: Boolean, required: true },
    holding: { type: Boolean, required: true },
    seat: Number,
    seats: [sub({ appointmentId: String, partyIndex: Number })],
    needs: [String],
    words: { type: String, required: true },
    secretHash: { type: String, required: true },
    challenge: String,
    isProved: { type: Boolean, required: true },
  },
  indexes: [
    { keys: { appointmentId: 1, seat: 1 }, unique: true, partial: { holding: true } },
    { keys: { appointmentId: 1, citizenId: 1 }, unique: true, partial: { isOpen: true } },
    { keys: { challenge: 1 }, unique: true, partial: { isProved: true } },
    { keys: { secretHash: 1 }, unique: true, isGlobal: true },
    { keys: { appointmentId: 1, status: 1 } },
  ],
});
