import * as z from 'zod';
import {
  ConsumerOffer,
  DtlsParameters,
  IceParameters,
  ProduceItem,
  RtpCapabilities,
  RtpParameters,
  Source,
  TransportParameters,
} from '../media/rtp.ts';

/**
 * server → sfu, one WebSocket per server and node, whole steps only (design rule 7). The sfu knows rooms, epochs, peers
 * and rights; no person, no appointment, no database.
 */
export const CONTROL_PROTOCOL = 1;

const Id = z.string().min(1).max(64);
const Empty = z.object({});
const PeerRef = z.object({ roomId: Id, peerId: Id });

/** waiting: own probe only · called: paused consumers, produces nothing · room · audience: receives only. */
export const Lane = z.enum(['waiting', 'called', 'room', 'audience']);
export type Lane = z.infer<typeof Lane>;

export const Rights = z.object({ produce: z.array(Source).max(8), consume: z.boolean() });
export type Rights = z.infer<typeof Rights>;

export const Load = z.object({
  rooms: z.int(),
  peers: z.int(),
  consumers: z.int(),
  /** Share of one core, 0…1, that the busiest worker uses: a room lives on one worker, so an average would hide it. */
  cpu: z.number(),
  draining: z.boolean(),
});

export const PeerState = z.object({
  peerId: Id,
  lane: Lane,
  held: z.boolean(),
  rights: Rights,
  sources: z.array(z.object({ source: Source, paused: z.boolean() })),
  consumers: z.array(z.object({ consumerId: Id, peerId: Id, source: Source, paused: z.boolean() })),
  send: z.string(),
  recv: z.string(),
});
export type PeerState = z.infer<typeof PeerState>;

export type Load = z.infer<typeof Load>;

export const Joined = z.object({
  send: TransportParameters,
  recv: TransportParameters,
  consumers: z.array(ConsumerOffer),
});

export type Joined = z.infer<typeof Joined>;

export const ViewItem = z.object({
  consumerId: Id,
  /** Highest spatial layer worth sending for the size on the screen; 0 is the smallest. */
  layer: z.int().min(0).max(2),
  visible: z.boolean(),
  /** Higher is served first when the way to the viewer is narrow (`HANDS_PRIORITY`); audio is 255. */
  priority: z.int().min(1).max(255),
});

export type ViewItem = z.infer<typeof ViewItem>;

export const StreamStats = z.object({
  source: Source,
  direction: z.enum(['in', 'out']),
  bitrateBps: z.number(),
  /** 0…1 of the packets of the last interval. */
  lossRatio: z.number(),
  jitterMs: z.number(),
  score: z.number(),
});

export type StreamStats = z.infer<typeof StreamStats>;

export const METHODS = {
  hello: {
    params: z.object({ protocol: z.int(), serverId: Id }),
    result: z.object({
      nodeId: Id,
      /** Another value after a reconnection means: the node restarted, its rooms are gone. */
      bootId: Id,
      capabilitiesHash: z.string(),
      load: Load,
      rooms: z.array(z.object({ roomId: Id, epoch: z.int() })),
    }),
  },
  /** Idempotent; an older epoch of the room is closed. */
  ensureRoom: {
    params: z.object({
      roomId: Id,
      epoch: z.int(),
      size: z.int().min(1),
      /** Its people may live on several workers of the node: an audience. */
      spread: z.boolean(),
      /** ISO: endsAt + 2 min, the last guard. */
      hardEndAt: z.iso.datetime().nullable(),
    }),
    result: Empty,
  },
  setHardEnd: { params: z.object({ roomId: Id, hardEndAt: z.iso.datetime().nullable() }), result: Empty },
  closeRoom: { params: z.object({ roomId: Id, reason: z.string().max(64) }), result: Empty },
  describeRoom: {
    params: z.object({ roomId: Id }),
    result: z.object({ epoch: z.int(), hardEndAt: z.string().nullable(), peers: z.array(PeerState) }),
  },
  joinPeer: {
    params: PeerRef.extend({
      epoch: z.int(),
      lane: Lane,
      rights: Rights,
      rtpCapabilities: RtpCapabilities,
      /** The peer of the same person that this one takes the place of; it is closed first. */
      replaces: Id.nullable(),
    }),
    result: Joined,
  },
  /** This connection gets the peer's events from now on. `joined` has what `joinPeer` gave, with the consumers of now. */
  attachPeer: { params: PeerRef, result: PeerState.extend({ joined: Joined }) },
  connect: {
    params: PeerRef.extend({ direction: z.enum(['send', 'recv']), dtlsParameters: DtlsParameters }),
    result: Empty,
  },
  restartIce: { params: PeerRef, result: z.object({ send: IceParameters, recv: IceParameters }) },
  probe: {
    params: PeerRef.extend({ rtpParameters: RtpParameters }),
    result: z.object({ consumer: ConsumerOffer }),
  },
  probeStop: { params: PeerRef, result: Empty },
  callPeer: { params: PeerRef.extend({ rights: Rights }), result: z.object({ consumers: z.array(ConsumerOffer) }) },
  uncallPeer: { params: PeerRef, result: Empty },
  /** What was prepared flows from here on. From the audience, into lane `room`: the way onto the stage. */
  enterPeer: {
    params: PeerRef.extend({
      /** audience: `producers` is empty. */
      lane: z.enum(['room', 'audience']),
      /** null: as they are. */
      rights: Rights.nullable(),
      producers: z.array(ProduceItem).max(4),
    }),
    result: z.object({ accepted: z.array(Source), consumers: z.array(ConsumerOffer) }),
  },
  /** From the stage back into the audience: its sources end for everybody, what it receives goes on. Idempotent. */
  seatPeer: { params: PeerRef.extend({ rights: Rights }), result: Empty },
  produce: {
    params: PeerRef.extend({ items: z.array(ProduceItem).min(1).max(4) }),
    result: z.object({ accepted: z.array(Source) }),
  },
  setSource: {
    params: PeerRef.extend({ source: Source, action: z.enum(['pause', 'resume', 'close']) }),
    result: Empty,
  },
  /** The browser has built these consumers: resume them and ask for a key frame. */
  ready: { params: PeerRef.extend({ consumerIds: z.array(Id).max(64) }), result: Empty },
  view: { params: PeerRef.extend({ items: z.array(ViewItem).max(64) }), result: Empty },
  setRights: { params: PeerRef.extend({ rights: Rights }), result: Empty },
  holdPeer: { params: PeerRef.extend({ on: z.boolean() }), result: Empty },
  leavePeer: { params: PeerRef.extend({ reason: z.string().max(64) }), result: Empty },
  stats: {
    params: PeerRef,
    result: z.object({
      roundTripMs: z.number().nullable(),
      availableOutBps: z.number().nullable(),
      streams: z.array(StreamStats),
    }),
  },
  drain: { params: z.object({ deadline: z.iso.datetime() }), result: Empty },
} as const;

export type ControlMethod = keyof typeof METHODS;
export type ControlParams<M extends ControlMethod> = z.infer<(typeof METHODS)[M]['params']>;
export type ControlResult<M extends ControlMethod> = z.infer<(typeof METHODS)[M]['result']>;

/** The same table, typed so that `METHOD_SHAPES[method]` of a generic `M` parses to `ControlParams<M>` without a cast. */
export const METHOD_SHAPES: {
  [M in ControlMethod]: { params: z.ZodType<ControlParams<M>>; result: z.ZodType<ControlResult<M>> };
} = METHODS;

export function isControlMethod(name: string): name is ControlMethod {
  return Object.hasOwn(METHODS, name);
}
