import type { CheckStatus } from '@priyom/shared/domain/check/table';
import { Schema } from 'mongoose';
import type { ServerProbe } from '../appointments/ports.ts';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

export interface CheckRowRecord {
  kind: string;
  result: string;
  value: string;
}

export interface ProbeRecord {
  roundTripMs: number | null;
  lossUpRatio: number | null;
  lossDownRatio: number | null;
  rateUpBps: number | null;
  rateDownBps: number | null;
  framesBack: number;
  protocol: string | null;
}

/** The last attempt; earlier ones stay in the history by their verdict. */
export interface CheckResult {
  at: Date;
  by: string;
  rows: CheckRowRecord[];
  /** Codes of the policy's checklist that were ticked. */
  done: string[];
  probe: ProbeRecord;
  /** What the server itself saw of the probe; null: no view of its own. */
  serverProbe: ServerProbe | null;
  /** Of a failure, in the specialist's words. */
  reason: Sealed | null;
}

/** D11. The specialist's check before one start of one appointment: moved elsewhere, the check is due anew. */
export interface Check extends Aggregate<CheckStatus> {
  appointmentId: string;
  forStart: Date;
  specialistId: string;
  departmentId: string;
  policyId: string;
  attempts: number;
  result: CheckResult | null;
}

const ROW = sub({ kind: String, result: String, value: String });

const RESULT = sub({
  at: Date,
  by: String,
  rows: [ROW],
  done: [String],
  probe: Schema.Types.Mixed,
  serverProbe: Schema.Types.Mixed,
  reason: String,
});

export const checksModel = defineAggregate<Check>({
  name: 'checks',
  fields: {
    appointmentId: { type: String, required: true },
    forStart: { type: Date, required: true },
    specialistId: { type: String, required: true },
    departmentId: { type: String, required: true },
    policyId: { type: String, required: true },
    attempts: { type: Number, required: true },
    result: RESULT,
  },
  indexes: [{ keys: { appointmentId: 1, forStart: 1 }, unique: true }, { keys: { status: 1, forStart: 1 } }],
});

/** A citizen's own check by the link (D13): a record without states. */
export interface GuestCheckRecord extends Stored {
  appointmentId: string;
  invitationId: string;
  /** The browser: a check is good for the device it was made on. */
  clientHash: string;
  rows: { kind: string; result: string }[];
  probe: ProbeRecord | null;
  at: Date;
  createdByRequest: string;
}

export const guestChecksModel = defineModel<GuestCheckRecord>({
  name: 'guestChecks',
  fields: {
    appointmentId: { type: String, required: true },
    invitationId: { type: String, required: true },
    clientHash: { type: String, required: true },
    rows: [sub({ kind: String, result: String })],
    probe: Schema.Types.Mixed,
    at: { type: Date, required: true },
    createdByRequest: { type: String, required: true },
  },
  indexes: [
    { keys: { invitationId: 1, createdByRequest: 1 }, unique: true },
    { keys: { invitationId: 1, clientHash: 1, at: 1 } },
  ],
});
