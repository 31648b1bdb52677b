import { ProtocolBody } from '@priyom/shared/api/protocols';
import { FactSource } from '@priyom/shared/domain/policy/schema';
import type { ProtocolStatus } from '@priyom/shared/domain/protocol/table';
import * as z from 'zod';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

export interface Signature {
  at: Date;
  staffId: string;
  name: Sealed;
  position: string;
}

/** One version of the protocol of one party (D23). Frozen when signed: `final` is what was signed, `textHash` its hash. */
export interface Protocol extends Aggregate<ProtocolStatus> {
  consultationId: string;
  partyIndex: number;
  /** Whose key seals it. */
  citizenId: string;
  authorId: string;
  departmentId: string;
  /** 1 is the first version; a correction is the next one. */
  no: number;
  basedOn: string | null;
  policyId: string;
  body: Sealed;
  privateNotes: Sealed;
  correctionReason: Sealed | null;
  savedAt: Date;
  /** Body and facts together, as they were signed. */
  final: Sealed | null;
  textHash: string | null;
  signature: Signature | null;
}

/** What `final` holds. */
export const FinalText = z.object({ body: ProtocolBody, facts: z.partialRecord(FactSource, z.string()) });
export type FinalText = z.infer<typeof FinalText>;

export const protocolsModel = defineAggregate<Protocol>({
  name: 'protocols',
  fields: {
    consultationId: { type: String, required: true },
    partyIndex: { type: Number, required: true },
    citizenId: { type: String, required: true },
    authorId: { type: String, required: true },
    departmentId: { type: String, required: true },
    no: { type: Number, required: true },
    basedOn: String,
    policyId: { type: String, required: true },
    body: { type: String, required: true },
    privateNotes: { type: String, required: true },
    correctionReason: String,
    savedAt: { type: Date, required: true },
    final: String,
    textHash: String,
    signature: sub({ at: Date, staffId: String, name: String, position: String }),
  },
  indexes: [
    { keys: { consultationId: 1, partyIndex: 1, no: 1 }, unique: true },
    // One draft of a party at a time: a second correction waits for the first to be signed. The condition's field is not
    // among the keys: SecantusDB would look for drafts in it without the party and find none.
    { keys: { consultationId: 1, partyIndex: 1 }, unique: true, partial: { status: 'draft' } },
    { keys: { authorId: 1, status: 1 } },
  ],
});
