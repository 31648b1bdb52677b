import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** What the probe measured on this connection: numbers only (D11, D13). */
export interface ProbeNumbers {
  roundTripMs: number | null;
  lossUpRatio: number | null;
  lossDownRatio: number | null;
  rateUpBps: number | null;
  rateDownBps: number | null;
  framesBack: number;
  protocol: string | null;
}

/** One connection of one participant, closed once; `_id` is the media peer's id. Registers are made from it (D25). */
export interface Attendance extends Stored {
  consultationId: string;
  participantId: string;
  partyIndex: number | null;
  role: string;
  clientId: string;
  epoch: number;
  joinedAt: Date;
  /** When this connection came from the waiting room into the room; null: it never did. */
  enteredAt: Date | null;
  leftAt: Date | null;
  /** left · lost · quickExit · replaced · moved · removed · ended */
  why: string | null;
  /** How the media flowed: udp, tcp. */
  transport: string | null;
  probe: ProbeNumbers | null;
}

export const attendanceModel = defineModel<Attendance>({
  name: 'attendance',
  fields: {
    consultationId: { type: String, required: true },
    participantId: { type: String, required: true },
    partyIndex: Number,
    role: { type: String, required: true },
    clientId: { type: String, required: true },
    epoch: { type: Number, required: true },
    joinedAt: { type: Date, required: true },
    enteredAt: Date,
    leftAt: Date,
    why: String,
    transport: String,
    probe: sub({
      roundTripMs: Number,
      lossUpRatio: Number,
      lossDownRatio: Number,
      rateUpBps: Number,
      rateDownBps: Number,
      framesBack: Number,
      protocol: String,
    }),
  },
  indexes: [{ keys: { consultationId: 1, participantId: 1, leftAt: 1 } }],
});
