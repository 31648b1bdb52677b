import type { RegisterStatus } from '@priyom/shared/domain/register/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

/** One person of a group: from attendance, or added by the specialist with a note. */
export const RegisterRow = z.object({
  rowId: z.string(),
  name: z.string(),
  note: z.string(),
  minutesPresent: z.int(),
  fromAttendance: z.boolean(),
  /** Taken off before signing; kept visible, so that a correction leaves a trace. */
  struck: z.boolean(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** The participants' register of one group consultation (D25); its `_id` is the consultation's. */
export interface Register extends Aggregate<RegisterStatus> {
  authorId: string;
  departmentId: string;
  policyId: string;
  /** Of several families: sealed with the institution's own key. */
  rows: Sealed;
  textHash: string | null;
  signature: { at: Date; staffId: string; name: Sealed; position: string } | null;
}

export const registersModel = defineAggregate<Register>({
  name: 'registers',
  fields: {
    authorId: { type: String, required: true },
    departmentId: { type: String, required: true },
    policyId: { type: String, required: true },
    rows: { type: String, required: true },
    textHash: String,
    signature: sub({ at: Date, staffId: String, name: String, position: String }),
  },
  indexes: [{ keys: { authorId: 1, status: 1 } }],
});
