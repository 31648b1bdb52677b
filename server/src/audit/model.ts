import type { Actor } from '@priyom/shared/actor';
import { Schema } from 'mongoose';
import type { ChainedRecord } from '../platform/chain/hash-chain.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';

/** One access to personal data or one act of a person (D35). Ids only. Never edited, never deleted. */
export interface AuditEvent extends ChainedRecord {
  /** One chain for each server process, so that no document is hot (model.md §3). */
  chainId: string;
  at: Date;
  actor: Actor;
  /** `<noun>.<verb>`, such as `protocol.read`. */
  action: string;
  subject: { kind: string; id: string };
  /** Whose data were seen or changed. */
  citizenIds: string[];
  /** What gave the right: the reach of a right (`own`, `department`, `institution`), `link`, `invited`… */
  basis: string;
  /** `ok` or the code of the error. */
  result: string;
}

export const auditEventsModel = defineModel<AuditEvent>({
  name: 'auditEvents',
  fields: {
    chainId: { type: String, required: true },
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    actor: sub({ kind: String, id: String, role: String, departmentId: String }),
    action: { type: String, required: true },
    subject: sub({ kind: String, id: String }),
    citizenIds: [String],
    basis: Schema.Types.String,
    result: { type: String, required: true },
    prevHash: Schema.Types.String,
    hash: { type: String, required: true },
  },
  indexes: [
    { keys: { chainId: 1, seq: 1 }, unique: true, isGlobal: true },
    { keys: { 'subject.id': 1, at: 1 } },
    { keys: { citizenIds: 1, at: 1 } },
    { keys: { 'actor.id': 1, at: 1 } },
  ],
  across: ['audit'],
});

/** The head of a process's chain at a moment. Anchors are one chain for the installation; its head can be kept outside. */
export interface AuditAnchor extends ChainedRecord {
  at: Date;
  chainId: string;
  headSeq: number;
  headHash: string;
  /** The process ended in order: nothing may follow. */
  isLast: boolean;
}

/** Anchors belong to no institution. */
export const INSTALLATION = { institutionId: 'installation' };

export const auditAnchorsModel = defineModel<AuditAnchor>({
  name: 'auditAnchors',
  fields: {
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    chainId: { type: String, required: true },
    headSeq: { type: Number, required: true },
    headHash: Schema.Types.String,
    isLast: { type: Boolean, required: true },
    prevHash: Schema.Types.String,
    hash: { type: String, required: true },
  },
  indexes: [
    { keys: { seq: 1 }, unique: true },
    { keys: { seq: 1 }, isGlobal: true },
  ],
});
