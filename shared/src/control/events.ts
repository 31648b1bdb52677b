import * as z from 'zod';
import { ConsumerOffer, Source } from '../media/rtp.ts';
import { Load } from './methods.ts';

/** sfu → the server a peer is attached to (`load` and `roomLost` go to every server). Nothing is queued for an absent one. */
const Id = z.string().min(1).max(64);
const OfPeer = z.object({ roomId: Id, peerId: Id });

export const EVENTS = {
  load: z.object({ load: Load }),
  transport: OfPeer.extend({
    direction: z.enum(['send', 'recv']),
    state: z.enum(['new', 'connecting', 'connected', 'failed', 'disconnected', 'closed', 'completed']),
    protocol: z.enum(['udp', 'tcp']).nullable(),
  }),
  /** Nothing heard for `ms`, RTCP included: the others are told; the browser restarts ICE by itself. */
  peerSilent: OfPeer.extend({ ms: z.int() }),
  peerHeard: OfPeer,
  consumersAdded: OfPeer.extend({ consumers: z.array(ConsumerOffer) }),
  consumersClosed: OfPeer.extend({ consumerIds: z.array(Id) }),
  consumerPaused: OfPeer.extend({ consumerId: Id, paused: z.boolean() }),
  quality: OfPeer.extend({ score: z.number(), lossRatio: z.number(), roundTripMs: z.number().nullable() }),
  speaking: z.object({ roomId: Id, peerIds: z.array(Id) }),
  peerGone: OfPeer.extend({ reason: z.string() }),
  sourceClosed: OfPeer.extend({ source: Source }),
  /** The worker died or hung: the server picks another, raises the epoch, everyone rejoins. */
  roomLost: z.object({ roomId: Id, epoch: z.int(), reason: z.enum(['workerDied', 'workerHung', 'closed', 'hardEnd']) }),
} as const;

export type ControlEvent = keyof typeof EVENTS;
export type ControlEventData<E extends ControlEvent> = z.infer<(typeof EVENTS)[E]>;
