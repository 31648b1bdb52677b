import * as z from 'zod';
import { ViewItem } from '../control/methods.ts';
import { NewGuest } from '../domain/guest/schema.ts';
import { Method } from '../domain/policy/schema.ts';
import { QuietQuestion, SignalKind } from '../domain/signal/schema.ts';
import {
  ConsumerOffer,
  DtlsParameters,
  IceParameters,
  ProduceItem,
  RtpCapabilities,
  RtpParameters,
  Source,
} from '../media/rtp.ts';
import { RequestId } from '../request-id.ts';
import { CHAT_LIMITS } from './chat-limits.ts';
import { Desk } from './desk.ts';
import { HALL_REQUESTS } from './hall-requests.ts';
import { JoinMedia } from './join-media.ts';
import { ChatMessage, CompanionView, HoldKind, Snapshot } from './snapshot.ts';

/**
 * browser → server over socket.io: `socket.emit(name, payload, ack)`; the ack is `{ok: true, data}` or
 * `{ok: false, error: WireError}`. Commands carry a client-made `requestId`; sent twice, done once. 64 KB a message.
 */
const Id = z.string().min(1).max(64);
const Empty = z.object({});
const Command = z.object({ requestId: RequestId });
const WaitingText = z.string().trim().min(1).max(CHAT_LIMITS.waiting);
/** Everybody beside one's camera: who is not named has gone. */
const Companions = z.array(z.object({ who: z.string().trim().max(80), relation: CompanionView.shape.relation })).max(6);
const Reason = z.string().trim().min(1).max(500);

export const DeviceResult = z.enum(['ok', 'weak', 'none', 'denied', 'busy', 'silent', 'failed', 'skipped']);
export type DeviceResult = z.infer<typeof DeviceResult>;

/** A consent text as it was on the screen, or as it was read aloud: the words that somebody agreed to. */
export const GivenText = z.strictObject({
  purpose: z.string().max(40),
  version: z.int(),
  textHash: z.string().max(80),
});
export type GivenText = z.infer<typeof GivenText>;

/** More than any line carries. */
const MOST_BPS = 1e12;

export const ProbeReport = z.object({
  roundTripMs: z.number().min(0).max(60_000).nullable(),
  lossUpRatio: z.number().min(0).max(1).nullable(),
  lossDownRatio: z.number().min(0).max(1).nullable(),
  rateUpBps: z.number().min(0).max(MOST_BPS).nullable(),
  rateDownBps: z.number().min(0).max(MOST_BPS).nullable(),
  framesBack: z.int().min(0),
  protocol: z.enum(['udp', 'tcp', 'relay']).nullable(),
});
export type ProbeReport = z.infer<typeof ProbeReport>;

/** What one comes in with. Showing one's screen is a step of its own (`share:start`), taken in the room. */
const OwnDevice = ProduceItem.refine(({ source }) => source === 'mic' || source === 'camera');

/** Stage `any` = everyone who joined. `lead` = in the room and leading. */
export const REQUESTS = {
  'session:join': {
    stage: 'none',
    params: z.object({
      consultationId: Id,
      /** A guest's: the link that this page was opened by; a browser may hold several (model §6). Staff have none. */
      invitationId: Id.nullable().default(null),
      /** Random, kept per browser: the device. */
      clientId: Id,
      rtpCapabilities: RtpCapabilities,
      capabilitiesHash: z.string().max(64),
      /** Keep the peer (socket came back); refused → a fresh peer supersedes the old one. */
      resume: z.object({ peerId: Id, epoch: z.int() }).nullable(),
      /** The person said «Перейти сюда»: the other device leaves. */
      takeOver: z.boolean().default(false),
      /**
       * `check`: a device check over a real transport (D11, D13). The peer is in lane `waiting` and has handlers of
       * stage `any` alone; nobody is told, no arrival, attendance or presence is written, no other device is superseded.
       */
      purpose: z.enum(['session', 'check']).default('session'),
    }),
    result: z.object({
      resumed: z.boolean(),
      serverTime: z.iso.datetime(),
      snapshot: Snapshot,
      media: JoinMedia.nullable(),
    }),
  },
  'session:snapshot': { stage: 'any', params: Empty, result: z.object({ snapshot: Snapshot }) },
  'session:leave': { stage: 'any', params: Command, result: Empty },
  'session:quickExit': { stage: 'any', params: Empty, result: Empty },
  'media:connect': {
    stage: 'any',
    params: z.object({ direction: z.enum(['send', 'recv']), dtlsParameters: DtlsParameters }),
    result: Empty,
  },
  'media:restartIce': { stage: 'any', params: Empty, result: z.object({ send: IceParameters, recv: IceParameters }) },
  'probe:start': {
    stage: 'any',
    params: z.object({ rtpParameters: RtpParameters }),
    result: z.object({ consumer: ConsumerOffer }),
  },
  'probe:stop': { stage: 'any', params: Empty, result: Empty },
  'probe:report': { stage: 'any', params: ProbeReport, result: Empty },
  'help:technician': { stage: 'any', params: Command.extend({ problem: z.string().trim().max(500) }), result: Empty },

  'waiting:state': {
    stage: 'waiting',
    params: z.object({
      devices: z.object({ camera: DeviceResult, mic: DeviceResult, sound: DeviceResult, network: DeviceResult }),
      /** Only with the person's own press: a report of devices says nothing of people. */
      companions: Companions.optional(),
    }),
    result: Empty,
  },
  'waiting:say': {
    stage: 'waiting',
    params: z.object({ clientKey: Id, text: WaitingText }),
    result: z.object({ message: ChatMessage }),
  },
  'waiting:askPhone': { stage: 'waiting', params: Command.extend({ phone: z.string().trim().max(40) }), result: Empty },
  /** The press on «Войти»: resumes what was prepared at the call and brings one's own camera and microphone. */
  'waiting:enter': {
    stage: 'called',
    params: Command.extend({ producers: z.array(OwnDevice).max(2), mode: Method }),
    result: z.object({ snapshot: Snapshot, accepted: z.array(Source), consumers: z.array(ConsumerOffer) }),
  },

  'media:produce': {
    stage: 'room',
    params: z.object({ items: z.array(ProduceItem).min(1).max(4) }),
    result: z.object({ accepted: z.array(Source) }),
  },
  'media:set': {
    stage: 'room',
    params: z.object({ source: Source, action: z.enum(['pause', 'resume', 'close']) }),
    result: Empty,
  },
  'media:ready': { stage: 'room', params: z.object({ consumerIds: z.array(Id).max(64) }), result: Empty },
  'media:view': { stage: 'room', params: z.object({ items: z.array(ViewItem).max(64) }), result: Empty },
  /**
   * One's screen is about to be seen: everybody knows before a picture of it can be sent. One at a time; another one is
   * refused with INVALID_STATE `{kind: 'share', participantId}`, whose share goes on.
   */
  'share:start': { stage: 'room', params: Command, result: Empty },
  /** One's own, or by the lead anybody's: nothing of it passes when this is answered. */
  'share:stop': { stage: 'room', params: Command.extend({ participantId: Id }), result: Empty },
  'mode:set': {
    stage: 'room',
    params: Command.extend({
      mode: Method,
      cause: z.enum(['wish', 'network']),
      /** Whose network it is, as measured by who tells; without it their own. */
      networkOf: Id.nullable().default(null),
    }),
    result: Empty,
  },
  /** The citizen's wish for the telephone (D22): the number they give now, or the one of the booking. */
  'phone:want': {
    stage: 'room',
    params: Command.extend({ phone: z.string().trim().max(40).default('') }),
    result: Empty,
  },
  'chat:send': {
    stage: 'room',
    params: z.object({
      clientKey: Id,
      text: z.string().trim().min(1).max(CHAT_LIMITS.all),
      /** `leaders`: of a group's talk only those who lead read it · `one`: by a leader, to `addressee` alone. */
      to: z.enum(['all', 'leaders', 'one']).default('all'),
      addressee: Id.nullable().default(null),
    }),
    /** Acknowledged only after it is in the database. */
    result: z.object({ message: ChatMessage }),
  },
  /** What stands in the field, letters as they are typed (EN 301 549 §6.2): told on, never stored; '' takes it back. */
  'chat:type': { stage: 'room', params: z.object({ text: z.string().max(CHAT_LIMITS.all) }), result: Empty },
  /** Everything up to `seq` has been seen: their authors are told. */
  'chat:read': { stage: 'any', params: z.object({ seq: z.int().min(0) }), result: Empty },
  'chat:since': {
    stage: 'any',
    params: z.object({ seq: z.int().min(0) }),
    result: z.object({ messages: z.array(ChatMessage) }),
  },
  'companion:set': {
    stage: 'room',
    params: Command.extend({ companions: Companions }),
    result: Empty,
  },
  /** ux §6.7: for the staff's eyes alone; null: all is right again. */
  'signal:set': { stage: 'room', params: Command.extend({ kind: SignalKind.nullable() }), result: Empty },
  'ask:answer': { stage: 'room', params: Command.extend({ askId: Id, yes: z.boolean() }), result: Empty },

  'waiting:call': {
    stage: 'lead',
    params: Command.extend({ participantId: Id }),
    result: z.object({ until: z.iso.datetime() }),
  },
  'waiting:uncall': { stage: 'lead', params: Command.extend({ participantId: Id }), result: Empty },
  'waiting:decline': {
    stage: 'lead',
    params: Command.extend({ participantId: Id, reason: Reason, next: z.string().trim().max(500) }),
    result: Empty,
  },
  /** To everybody who waits. */
  'waiting:write': {
    stage: 'lead',
    params: z.object({ clientKey: Id, text: WaitingText }),
    result: z.object({ message: ChatMessage }),
  },
  /** «Дозвонились»: they are on the telephone, and each of these texts was read aloud and agreed to. */
  'phone:reached': {
    stage: 'lead',
    params: Command.extend({ participantId: Id, spoken: z.array(GivenText).max(10) }),
    result: Empty,
  },
  /** «Позвонить»: the numbers, the one given last first; that they were read is in the audit. Empty: none is known. */
  'phone:continue': {
    stage: 'lead',
    params: Command.extend({ participantId: Id }),
    result: z.object({ phones: z.array(z.string()) }),
  },
  /** «Не дозвонились» in a talk that goes on: the other ways stay open. */
  'phone:noAnswer': { stage: 'lead', params: Command.extend({ participantId: Id }), result: Empty },
  /** «Не дозвонились»: the meeting is missed; `next` becomes a task. */
  'phone:notReached': { stage: 'lead', params: Command.extend({ next: Reason }), result: Empty },
  /** `ground`: of the policy, for a citizen where it has any (D5, D19); a guest or a colleague is put out without one. */
  'participant:remove': {
    stage: 'lead',
    params: Command.extend({ participantId: Id, ground: z.string().max(40).nullable(), reason: Reason }),
    result: Empty,
  },
  /** Every citizen and guest in the room at once: in force at the sfu before the answer. */
  'participant:hold': { stage: 'lead', params: Command.extend({ kind: HoldKind }), result: Empty },
  'participant:unhold': { stage: 'lead', params: Command, result: Empty },
  'participant:askCamera': { stage: 'lead', params: Command.extend({ participantId: Id }), result: Empty },
  'participant:askQuietly': {
    stage: 'lead',
    params: Command.extend({ participantId: Id, question: QuietQuestion }),
    result: Empty,
  },
  'colleague:invite': { stage: 'lead', params: Command.extend({ staffId: Id, reason: Reason }), result: Empty },
  'colleague:cancel': { stage: 'lead', params: Command.extend({ participantId: Id }), result: Empty },
  /** The colleague in the room is asked, and leads from their yes on; taken back by `colleague:cancel` with the ask's id. */
  'lead:offer': { stage: 'lead', params: Command.extend({ participantId: Id }), result: Empty },
  /** Somebody from outside, by a link of their own (D18): the citizen is asked first. */
  'guest:invite': { stage: 'lead', params: Command.extend({ ...NewGuest.shape, reason: Reason }), result: Empty },
  /** After the citizen's yes: what is sent or read to them; asked again, the same link. */
  'guest:link': { stage: 'lead', params: Command.extend({ participantId: Id }), result: z.object({ url: z.string() }) },
  'cap:suspend': { stage: 'lead', params: Command.extend({ reason: Reason }), result: Empty },
  'cap:resume': { stage: 'lead', params: Command, result: Empty },
  'session:end': {
    stage: 'lead',
    params: Command.extend({
      kind: z.enum(['done', 'forCause']),
      ground: z.string().max(40).nullable(),
      text: z.string().trim().max(1000),
    }),
    result: Empty,
  },

  ...HALL_REQUESTS,

  /** Any staff page. */
  'desk:subscribe': { stage: 'staff', params: Empty, result: z.object({ desk: Desk }) },
  /** To one who waits, from any page: nobody else who waits reads it. */
  'desk:write': {
    stage: 'staff',
    params: z.object({ consultationId: Id, participantId: Id, clientKey: Id, text: WaitingText }),
    result: z.object({ message: ChatMessage }),
  },
  'colleague:decline': {
    stage: 'staff',
    params: Command.extend({ consultationId: Id, reason: z.string().trim().max(300) }),
    result: Empty,
  },
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestParams<N extends RequestName> = z.input<(typeof REQUESTS)[N]['params']>;
export type ParsedParams<N extends RequestName> = z.output<(typeof REQUESTS)[N]['params']>;
export type RequestResult<N extends RequestName> = z.output<(typeof REQUESTS)[N]['result']>;

/** The same table, typed so that `REQUEST_SHAPES[name]` of a generic `N` parses to `ParsedParams<N>` without a cast. */
export const REQUEST_SHAPES: { [N in RequestName]: { params: z.ZodType<ParsedParams<N>> } } = REQUESTS;

export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(REQUESTS, name);
}
