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
  /** At most one a second and only when it changed: the worse of both ways; score 0…10, loss 0…1. */
  quality: OfPeer.extend({ score: z.number(), lossRatio: z.number(), roundTripMs: z.number().nullable() }),
  speaking: z.object({ roomId: Id, peerIds: z.array(Id) }),
  /**
   * The highest layer that anybody looks at of what this peer sends, -1 when nobody does: higher ones need not be sent.
   * At once when more is wanted, some seconds later when less is; again to whoever attaches.
   */
  watched: OfPeer.extend({ source: Source, layer: z.int().min(-1).max(2) }),
  /**
   * However it ended, also by a command of this very server; not sent when the whole room is lost. silent, workerDied,
   * workerHung: nobody asked for it, the rest of the room goes on, and whoever is there still joins again, in this epoch.
   */
  peerGone: OfPeer.extend({ reason: z.string() }),
  /** A source that ended without its peer having asked: the right was taken away, or it was seated. */
  sourceClosed: OfPeer.extend({ source: Source }),
  /**
   * The room is gone without a command. workerDied, workerHung: raise the epoch, everyone rejoins. closed: the node is
   * going away or the room was empty for long; rejoin elsewhere if anybody is left. hardEnd: the session is over.
   */
  roomLost: z.object({ roomId: Id, epoch: z.int(), reason: z.enum(['workerDied', 'workerHung', 'closed', 'hardEnd']) }),
} as const;

export type ControlEvent = keyof typeof EVENTS;
export type ControlEventData<E extends ControlEvent> = z.infer<(typeof EVENTS)[E]>;

/** The same table, typed so that `EVENT_SHAPES[event]` of a generic `E` parses to `ControlEventData<E>` without a cast. */
export const EVENT_SHAPES: { [E in ControlEvent]: z.ZodType<ControlEventData<E>> } = EVENTS;

export function isControlEvent(name: string): name is ControlEvent {
  return Object.hasOwn(EVENTS, name);
}
