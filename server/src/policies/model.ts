import type { PolicyBody, PolicyStatus } from '@priyom/shared/domain/policy/schema';
import { Schema } from 'mongoose';
import { defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** One version of an institution's policy (D32). From `signed` on nothing of it changes. */
export interface PolicyRecord extends Stored {
  version: number;
  /** Whether a signed version acts is a question of the date (`acting-version.ts`), not of this field. */
  status: Extract<PolicyStatus, 'draft' | 'signed'>;
  body: PolicyBody;
  /** SHA-256 of the canonical body, as signed and acknowledged. */
  textHash: string;
  effectiveFrom: string;
  validUntil: string | null;
  createdAt: Date;
}

export const policiesModel = defineModel<PolicyRecord>({
  name: 'policies',
  fields: {
    version: { type: Number, required: true },
    status: { type: String, required: true },
    body: { type: Schema.Types.Mixed, required: true },
    textHash: { type: String, required: true },
    effectiveFrom: { type: String, required: true },
    validUntil: String,
    createdAt: { type: Date, required: true },
  },
  indexes: [{ keys: { version: 1 }, unique: true }, { keys: { status: 1, effectiveFrom: 1 } }],
});
