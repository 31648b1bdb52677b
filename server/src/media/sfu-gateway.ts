import type { ControlMethod, ControlParams, ControlResult, PeerState } from '@priyom/shared/control/methods';
import { AppError } from '@priyom/shared/errors';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import type { DtlsParameters, ProduceItem, RtpParameters, Source } from '@priyom/shared/media/rtp';
import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { ParticipantRole } from '@priyom/shared/signaling/snapshot';
import { hallOf } from '../consultations/hall-rules.ts';
import type { MediaGateway, MediaPlace, MediaRoom, NewPeer, View } from '../consultations/media-port.ts';
import type { Clock } from '../platform/clock.ts';
import { asAppErrors } from './control-errors.ts';
import { iceServersFor, type TurnConfig } from './ice-servers.ts';
import type { NodePool } from './node-pool.ts';
import { insideRights, LISTENER_RIGHTS, rightsOf, WAITING_RIGHTS } from './rights.ts';

/** The last guard: this long after `endsAt` the sfu closes the room by itself, should all servers be down. */
const HARD_END_AFTER_MS = 2 * 60_000;

export function hardEndOf({ endsAt }: Pick<MediaRoom, 'endsAt'>): string | null {
  return endsAt ? new Date(endsAt.getTime() + HARD_END_AFTER_MS).toISOString() : null;
}

interface GatewayPorts {
  nodes: NodePool;
  clock: Clock;
  turn: TurnConfig | null;
}

/** MediaGateway over the control links: whole steps, by the node, room and epoch that the session's document names. */
export class SfuGateway implements MediaGateway {
  readonly #ports: GatewayPorts;

  constructor(ports: GatewayPorts) {
    this.#ports = ports;
  }

  chooseNode(): { nodeId: string; bootId: string } | null {
    return this.#ports.nodes.choose();
  }

  isPlaced({ room }: MediaPlace): boolean {
    return room.epoch > 0 && this.#ports.nodes.isUp(room.nodeId, room.bootId);
  }

  /** Opens the room in its epoch where it isn't yet, then makes the peer's two transports. */
  async join(doc: MediaRoom, newPeer: NewPeer): Promise<JoinMedia> {
    const { peerId, role, lane, listens, rtpCapabilities, replaces, isHeld } = newPeer;
    const { epoch } = doc.room;
    const size = Math.max(2, doc.participants.length);
    const spread = hallOf(doc)?.form === 'webinar';
    await this.#call(doc, 'ensureRoom', { roomId: doc._id, epoch, size, spread, hardEndAt: hardEndOf(doc) });
    const rights = lane === 'waiting' ? WAITING_RIGHTS : insideRights(role, listens);
    const peer = { ...this.#peer(doc, peerId), epoch, lane, rights, rtpCapabilities, replaces };
    const joined = await this.#call(doc, 'joinPeer', peer);
    // Its browser knows nothing of it yet, so nothing has passed.
    if (isHeld) await this.hold(doc, peerId, true);
    return this.#media(doc, peerId, joined);
  }

  async attach(doc: MediaPlace, peerId: string): Promise<{ state: PeerState; media: JoinMedia } | undefined> {
    try {
      const { joined, ...state } = await this.#call(doc, 'attachPeer', this.#peer(doc, peerId));
      return { state, media: this.#media(doc, peerId, joined) };
    } catch (error) {
      if (error instanceof AppError && error.code === 'MEDIA_UNAVAILABLE') return undefined;
      throw error;
    }
  }

  async connect(doc: MediaPlace, peerId: string, direction: 'send' | 'recv', dtlsParameters: DtlsParameters) {
    await this.#call(doc, 'connect', { ...this.#peer(doc, peerId), direction, dtlsParameters });
  }

  restartIce(doc: MediaPlace, peerId: string) {
    return this.#call(doc, 'restartIce', this.#peer(doc, peerId));
  }

  async probe(doc: MediaPlace, peerId: string, rtpParameters: RtpParameters) {
    return (await this.#call(doc, 'probe', { ...this.#peer(doc, peerId), rtpParameters })).consumer;
  }

  async probeStop(doc: MediaPlace, peerId: string): Promise<void> {
    await this.#call(doc, 'probeStop', this.#peer(doc, peerId));
  }

  async call(doc: MediaPlace, peerId: string, role: ParticipantRole, listens: boolean) {
    const rights = insideRights(role, listens);
    return (await this.#call(doc, 'callPeer', { ...this.#peer(doc, peerId), rights })).consumers;
  }

  async uncall(doc: MediaPlace, peerId: string): Promise<void> {
    await this.#call(doc, 'uncallPeer', this.#peer(doc, peerId));
  }

  enter(doc: MediaPlace, peerId: string, producers: readonly ProduceItem[]) {
    const entering = { lane: 'room', rights: null } as const;
    return this.#call(doc, 'enterPeer', { ...this.#peer(doc, peerId), ...entering, producers: [...producers] });
  }

  enterHall(doc: MediaPlace, peerId: string) {
    const entering = { lane: 'audience', rights: LISTENER_RIGHTS } as const;
    return this.#call(doc, 'enterPeer', { ...this.#peer(doc, peerId), ...entering, producers: [] });
  }

  async toStage(doc: MediaPlace, peerId: string, role: ParticipantRole): Promise<void> {
    const entering = { lane: 'room', rights: rightsOf(role) } as const;
    await this.#call(doc, 'enterPeer', { ...this.#peer(doc, peerId), ...entering, producers: [] });
  }

  async seat(doc: MediaPlace, peerId: string): Promise<void> {
    await this.#call(doc, 'seatPeer', { ...this.#peer(doc, peerId), rights: LISTENER_RIGHTS });
  }

  async produce(doc: MediaPlace, peerId: string, items: readonly ProduceItem[]): Promise<Source[]> {
    return (await this.#call(doc, 'produce', { ...this.#peer(doc, peerId), items: [...items] })).accepted;
  }

  async setSource(doc: MediaPlace, peerId: string, source: Source, action: 'pause' | 'resume' | 'close') {
    await this.#call(doc, 'setSource', { ...this.#peer(doc, peerId), source, action });
  }

  async ready(doc: MediaPlace, peerId: string, consumerIds: readonly string[]): Promise<void> {
    await this.#call(doc, 'ready', { ...this.#peer(doc, peerId), consumerIds: [...consumerIds] });
  }

  async view(doc: MediaPlace, peerId: string, items: View): Promise<void> {
    await this.#call(doc, 'view', { ...this.#peer(doc, peerId), items });
  }

  async hold(doc: MediaPlace, peerId: string, on: boolean): Promise<void> {
    await this.#call(doc, 'holdPeer', { ...this.#peer(doc, peerId), on });
  }

  stats(doc: MediaPlace, peerId: string) {
    return this.#call(doc, 'stats', this.#peer(doc, peerId));
  }

  async leave(doc: MediaPlace, peerId: string, reason: string): Promise<void> {
    await this.#call(doc, 'leavePeer', { ...this.#peer(doc, peerId), reason });
  }

  async setHardEnd(doc: MediaRoom): Promise<void> {
    await this.#call(doc, 'setHardEnd', { roomId: doc._id, hardEndAt: hardEndOf(doc) });
  }

  async closeRoom(doc: MediaPlace, reason: string): Promise<void> {
    await this.#call(doc, 'closeRoom', { roomId: doc._id, reason });
  }

  #peer(doc: MediaPlace, peerId: string) {
    return { roomId: doc._id, peerId };
  }

  #media({ room: { epoch } }: MediaPlace, peerId: string, joined: ControlResult<'joinPeer'>): JoinMedia {
    const iceServers = iceServersFor(this.#ports.turn, peerId, this.#ports.clock.now());
    return { peerId, epoch, capabilitiesHash: CAPABILITIES_HASH, iceServers, ...joined };
  }

  #call<M extends ControlMethod>(doc: MediaPlace, method: M, params: ControlParams<M>): Promise<ControlResult<M>> {
    return asAppErrors(this.#ports.nodes.linkTo(doc.room.nodeId).call(method, params));
  }
}
