import type { ControlResult, PeerState } from '@priyom/shared/control/methods';
import type {
  ConsumerOffer,
  DtlsParameters,
  IceParameters,
  ProduceItem,
  RtpCapabilities,
  RtpParameters,
  Source,
} from '@priyom/shared/media/rtp';
import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { RequestParams } from '@priyom/shared/signaling/requests';
import type { ParticipantRole } from '@priyom/shared/signaling/snapshot';
import type { Consultation } from './model.ts';

/** Where the media of a session live. */
export type MediaPlace = Pick<Consultation, '_id' | 'room'>;
/** What the media side must know of a session: where it lives, how big it gets, when it must be over. */
export type MediaRoom = Pick<Consultation, '_id' | 'room' | 'endsAt' | 'participants' | 'hall' | 'isGroup'>;
/** Of a live participant by stage; `audience`: in the hall of a webinar. */
export type PeerLane = 'waiting' | 'called' | 'room' | 'audience';

export interface NewPeer {
  peerId: string;
  role: ParticipantRole;
  lane: PeerLane;
  /** Receives only, now and when they are called in. */
  listens: boolean;
  rtpCapabilities: RtpCapabilities;
  replaces: string | null;
  /** Nothing passes either way, from the first moment. */
  isHeld: boolean;
}

export type View = RequestParams<'media:view'>['items'];

/**
 * Media as the session sees them (implemented by media/ over the control link). Every method may throw AppError
 * MEDIA_UNAVAILABLE (node away, room lost), WRONG_STAGE (the sfu refuses what the lane does not allow), VALIDATION.
 */
export interface MediaGateway {
  /** The least loaded node that takes new rooms; null: there is none. */
  chooseNode(): { nodeId: string; bootId: string } | null;
  /** The stored node is connected and has not restarted since. */
  isPlaced(doc: MediaPlace): boolean;
  join(doc: MediaRoom, peer: NewPeer): Promise<JoinMedia>;
  /** This server gets the peer's events from now on; undefined when the node does not have it. */
  attach(doc: MediaPlace, peerId: string): Promise<{ state: PeerState; media: JoinMedia } | undefined>;
  connect(doc: MediaPlace, peerId: string, direction: 'send' | 'recv', dtls: DtlsParameters): Promise<void>;
  restartIce(doc: MediaPlace, peerId: string): Promise<{ send: IceParameters; recv: IceParameters }>;
  probe(doc: MediaPlace, peerId: string, rtpParameters: RtpParameters): Promise<ConsumerOffer>;
  probeStop(doc: MediaPlace, peerId: string): Promise<void>;
  /** @param listens receives only when they come in */
  call(doc: MediaPlace, peerId: string, role: ParticipantRole, listens: boolean): Promise<ConsumerOffer[]>;
  uncall(doc: MediaPlace, peerId: string): Promise<void>;
  enter(
    doc: MediaPlace,
    peerId: string,
    producers: readonly ProduceItem[],
  ): Promise<{ accepted: Source[]; consumers: ConsumerOffer[] }>;
  /** Into the hall of a webinar: what was prepared flows, nothing is sent. */
  enterHall(doc: MediaPlace, peerId: string): Promise<{ accepted: Source[]; consumers: ConsumerOffer[] }>;
  /** From the hall onto the stage: from now on they may send. Idempotent. */
  toStage(doc: MediaPlace, peerId: string, role: ParticipantRole): Promise<void>;
  /** From the stage back into the hall: what they sent is gone for everybody when it resolves. Idempotent. */
  seat(doc: MediaPlace, peerId: string): Promise<void>;
  produce(doc: MediaPlace, peerId: string, items: readonly ProduceItem[]): Promise<Source[]>;
  setSource(doc: MediaPlace, peerId: string, source: Source, action: 'pause' | 'resume' | 'close'): Promise<void>;
  ready(doc: MediaPlace, peerId: string, consumerIds: readonly string[]): Promise<void>;
  view(doc: MediaPlace, peerId: string, items: View): Promise<void>;
  /** In force when it resolves. */
  hold(doc: MediaPlace, peerId: string, on: boolean): Promise<void>;
  stats(doc: MediaPlace, peerId: string): Promise<ControlResult<'stats'>>;
  leave(doc: MediaPlace, peerId: string, reason: string): Promise<void>;
  setHardEnd(doc: MediaRoom): Promise<void>;
  closeRoom(doc: MediaPlace, reason: string): Promise<void>;
}
