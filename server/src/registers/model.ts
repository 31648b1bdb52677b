import type { RegisterStatus } from '@priyom/shared/domain/register/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

/** One person of a group: from attendance, or added by the specialist with a note. */
export interface RegisterRow {
  rowId: string;
  /** Whose key seals `words`; null: somebody added by hand, who has no record and no key of their own. */
  citizenId: string | null;
  /** `RowWords`. */
  words: Sealed;
  minutesPresent: number;
  fromAttendance: boolean;
  /** Taken off before signing; kept visible, so that a correction leaves a trace. */
  struck: boolean;
}

export const RowWords = z.object({ name: z.string(), note: z.string() });
export type RowWords = z.infer<typeof RowWords>;

/** The lines above the table, as the form has them. */
export const RegisterHead = z.array(z.object({ title: z.string(), text: z.string() }));
export type RegisterHead = z.infer<typeof RegisterHead>;

/** The participants' register of one group consultation (D25); its `_id` is the consultation's. */
export interface Register extends Aggregate<RegisterStatus> {
  authorId: string;
  departmentId: string;
  policyId: string;
  rows: RegisterRow[];
  /** `RegisterHead` as it was signed. */
  head: Sealed | null;
  /** Over head and rows as stored, so that it stays true when somebody is erased. */
  textHash: string | null;
  signature: { at: Date; staffId: string; name: Sealed; position: string } | null;
}

const ROW = sub({
  rowId: String,
  citizenId: String,
  words: String,
  minutesPresent: Number,
  fromAttendance: Boolean,
  struck: Boolean,
});

export const registersModel = defineAggregate<Register>({
  name: 'registers',
  fields: {
    authorId: { type: String, required: true },
    departmentId: { type: String, required: true },
    policyId: { type: String, required: true },
    rows: [ROW],
    head: String,
    textHash: String,
    signature: sub({ at: Date, staffId: String, name: String, position: String }),
  },
  indexes: [{ keys: { authorId: 1, status: 1 } }],
});
