import type { ConsultationStatus, EndKind } from '@priyom/shared/domain/consultation/table';
import type { GuestRole } from '@priyom/shared/domain/guest/schema';
import type { Floor, HallChat, HallForm } from '@priyom/shared/domain/hall/schema';
import type { ParticipantStatus } from '@priyom/shared/domain/participant/table';
import type { Method } from '@priyom/shared/domain/policy/schema';
import type { QuietQuestion, SignalKind } from '@priyom/shared/domain/signal/schema';
import type { CompanionView, HoldKind, ParticipantRole, ParticipantView } from '@priyom/shared/signaling/snapshot';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { sub } from '../platform/mongo/define-model.ts';

export interface DeviceRows {
  camera: string;
  mic: string;
  sound: string;
  network: string;
}

/** One person of the session; whether a connection of theirs is up is not a status (model §5.4). */
export interface Participant {
  id: string;
  role: ParticipantRole;
  status: ParticipantStatus;
  staffId: string | null;
  invitationId: string | null;
  /** Of a citizen: the first party of the appointment for which they speak; there may be others (`seatIndexOf`). */
  partyIndex: number | null;
  /** Devices they came with, the newest last. */
  clientIds: string[];
  waitingSince: Date | null;
  calledUntil: Date | null;
  /** First time in the room. */
  enteredAt: Date | null;
  leftAt: Date | null;
  leftHow: ParticipantView['leftHow'];
  /** On the telephone since, by the lead's word; null: not by telephone. A page they open beside it changes nothing. */
  phoneSince: Date | null;
  /** Talks by telephone that are over: they went back to the room. These three are absent in sessions of before. */
  phoneSpans?: { from: Date; until: Date }[];
  /** The way to the telephone, before they are on it. */
  phoneTry?: { state: 'wanted' | 'dialled' | 'noAnswer'; at: Date } | null;
  /** The number that they gave in this talk, instead of the booking's. */
  phoneGiven?: Sealed | null;
  /** Told without a sound (ux §6.7); absent in sessions of before. */
  signal?: { kind: SignalKind; at: Date } | null;
  /** In a group or webinar, while they are in; absent: none. */
  floor?: Floor;
  /** Since when their hand is up; its place in the queue follows from it. */
  handAt?: Date | null;
  /** Until then the same device enters without a new call. */
  mayReenterUntil: Date | null;
  devices: DeviceRows | null;
  invitedUntil: Date | null;
  inviteReason: Sealed | null;
  /** `{reason, next}` of a refusal, of either side. */
  words: Sealed | null;
  /** The policy's, by which a citizen was put out; absent in sessions of before. */
  ground?: string | null;
  closedBy: 'declined' | 'lapsed' | 'withdrawn' | null;
}

export interface Companion {
  id: string;
  who: Sealed;
  relation: CompanionView['relation'];
  side: CompanionView['side'];
  statedBy: string;
  from: Date;
  until: Date | null;
}

/** An open question to people in the room: may a colleague join, would you switch the camera on, would you lead. */
export interface Ask {
  id: string;
  kind: 'colleagueMayJoin' | 'switchCameraOn' | 'takeLead' | 'quietQuestion';
  /** Of a `quietQuestion`. */
  question?: QuietQuestion;
  /** Participants who are asked. */
  to: string[];
  saidYes: string[];
  staffId: string | null;
  /** Of somebody from outside: their link and place have the ask's id. */
  guestRole: GuestRole | null;
  reason: Sealed | null;
  state: 'open' | 'yes' | 'no' | 'withdrawn';
  at: Date;
}

export interface Suspension {
  by: string;
  reason: Sealed;
  at: Date;
  resumedAt: Date | null;
}

/** Where the media live. `nodeId` null: no node was there; the epoch grows with every move. */
export interface Room {
  nodeId: string | null;
  bootId: string | null;
  epoch: number;
}

/** Citizens and guests are put on hold; null: everybody talks with everybody. */
export interface Hold {
  kind: HoldKind;
  at: Date;
}

/** What holds for the whole of a group or webinar. */
export interface Hall {
  form: HallForm;
  silence: Date | null;
  doorsOpen: Date | null;
  chat: HallChat;
}

/** Whose screen the others see. */
export interface Share {
  participantId: string;
  at: Date;
}

export interface Outcome {
  kind: EndKind;
  at: Date;
  ground: string | null;
  text: Sealed | null;
}

/** The session itself (model §5.4): one document, `_id` = the appointment's, so that opening it twice is one. */
export interface Consultation extends Aggregate<ConsultationStatus> {
  leadId: string;
  departmentId: string;
  policyId: string;
  planned: { startsAt: Date; minutes: number; method: Method };
  isGroup: boolean;
  /** Of a group or webinar. Absent in sessions of before. */
  hall?: Hall | null;
  /** Who takes part has enrolled (ADR 17). Absent in sessions of before. */
  isAnnounced?: boolean;
  /** A crisis begins without the technical check, and that is marked (model §5.3). */
  isUrgent: boolean;
  title: string;
  parties: { index: number; citizenId: string }[];
  /** Of the policy for the booked method; null: the planned length only warns. */
  capMinutes: number | null;
  warningsAt: number[];
  startedAt: Date | null;
  /** D17. Written by `begin`, `suspendCap` and `resumeCap` alone. */
  endsAt: Date | null;
  mode: Method;
  modeCause: 'wish' | 'network';
  /** Whose network has taken the pictures. Absent in sessions of before. */
  networkOf?: string | null;
  suspensions: Suspension[];
  participants: Participant[];
  companions: Companion[];
  asks: Ask[];
  /** Staff about whom the citizen said «Не надо»: final. */
  refusedStaff: string[];
  hold: Hold | null;
  /** At most one at a time. Absent in sessions of before. */
  share?: Share | null;
  room: Room;
  outcome: Outcome | null;
}

const DEVICES = sub({ camera: String, mic: String, sound: String, network: String });

const PARTICIPANT = sub({
  id: String,
  role: String,
  status: String,
  staffId: String,
  invitationId: String,
  partyIndex: Number,
  clientIds: [String],
  waitingSince: Date,
  calledUntil: Date,
  enteredAt: Date,
  leftAt: Date,
  leftHow: String,
  phoneSince: Date,
  phoneSpans: [sub({ from: Date, until: Date })],
  phoneTry: sub({ state: String, at: Date }),
  phoneGiven: String,
  signal: sub({ kind: String, at: Date }),
  floor: String,
  handAt: Date,
  mayReenterUntil: Date,
  devices: DEVICES,
  invitedUntil: Date,
  inviteReason: String,
  words: String,
  ground: String,
  closedBy: String,
});

const COMPANION = sub({
  id: String,
  who: String,
  relation: String,
  side: String,
  statedBy: String,
  from: Date,
  until: Date,
});

const ASK = sub({
  id: String,
  kind: String,
  to: [String],
  saidYes: [String],
  question: String,
  staffId: String,
  guestRole: String,
  reason: String,
  state: String,
  at: Date,
});

export const consultationsModel = defineAggregate<Consultation>({
  name: 'consultations',
  fields: {
    leadId: { type: String, required: true },
    departmentId: { type: String, required: true },
    policyId: { type: String, required: true },
    planned: sub({ startsAt: Date, minutes: Number, method: String }),
    isGroup: Boolean,
    hall: sub({ form: String, silence: Date, doorsOpen: Date, chat: String }),
    isAnnounced: Boolean,
    isUrgent: Boolean,
    title: String,
    parties: [sub({ index: Number, citizenId: String })],
    capMinutes: Number,
    warningsAt: [Number],
    startedAt: Date,
    endsAt: Date,
    mode: String,
    modeCause: String,
    networkOf: String,
    suspensions: [sub({ by: String, reason: String, at: Date, resumedAt: Date })],
    participants: [PARTICIPANT],
    companions: [COMPANION],
    asks: [ASK],
    refusedStaff: [String],
    hold: sub({ kind: String, at: Date }),
    share: sub({ participantId: String, at: Date }),
    room: sub({ nodeId: String, bootId: String, epoch: Number }),
    outcome: sub({ kind: String, at: Date, ground: String, text: String }),
  },
  indexes: [{ keys: { status: 1 } }, { keys: { leadId: 1, startedAt: 1 } }],
  across: ['live-recovery'],
});
