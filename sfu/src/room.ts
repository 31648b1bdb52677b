import type { ControlEventData } from '@priyom/shared/control/events';
import { MEDIA_CODECS } from '@priyom/shared/media/codecs';
import type { types } from 'mediasoup';
import { ControlError } from './control-error.ts';
import { HardEnd } from './hard-end.ts';
import { isOffered, maySend } from './lanes.ts';
import type { Listener } from './listener.ts';
import type { Logger } from './logger.ts';
import { refusing } from './media/guard.ts';
import type { MediaWorker, WorkerLoss } from './media/media-worker.ts';
import { Speaking } from './media/speaking.ts';
import type { Supply } from './media/supply.ts';
import type { Peer } from './peer.ts';
import { Pulse } from './pulse.ts';
import { Serial } from './serial.ts';

/** Why a room ended: a command of a server, or one of the reasons that `roomLost` tells. */
export type RoomEnd = 'command' | ControlEventData<'roomLost'>['reason'];

/**
 * How long a room without a single peer is kept. Long enough for everybody's power cut; the server's own timers end a
 * session much sooner, so this only clears what every server has forgotten.
 */
const EMPTY_FOR_MS = 15 * 60_000;

export interface RoomParts {
  roomId: string;
  epoch: number;
  /** How many people it was made for: its weight on the worker. */
  size: number;
  worker: MediaWorker;
  log: Logger;
  onEnd(room: Room, reason: RoomEnd): void;
}

/**
 * One consultation's media on one worker, for one epoch. Keeps who is in it and passes what peers send on to those
 * whose lane and rights let them receive it. Commands run one at a time (`run`).
 */
export class Room {
  readonly id: string;
  readonly epoch: number;
  readonly worker: MediaWorker;
  readonly router: types.Router;
  readonly hardEnd: HardEnd;
  readonly log: Logger;
  readonly #parts: RoomParts;
  readonly #peers = new Map<string, Peer>();
  readonly #serial = new Serial();
  readonly #pulse: Pulse;
  #speaking: Speaking | null = null;
  #isClosed = false;
  #emptyTimer: NodeJS.Timeout | undefined;

  private constructor(parts: RoomParts, router: types.Router) {
    this.id = parts.roomId;
    this.epoch = parts.epoch;
    this.worker = parts.worker;
    this.router = router;
    this.log = parts.log.child({ roomId: parts.roomId, epoch: parts.epoch });
    this.#parts = parts;
    this.hardEnd = new HardEnd(() => this.close('hardEnd'));
    this.#pulse = new Pulse(this);
    this.#watchEmptiness();
    this.worker.weight += parts.size;
    this.worker.events.on('lost', this.#onLost);
  }

  /** @throws ControlError WORKER_LOST */
  static async create(parts: RoomParts): Promise<Room> {
    const router = await refusing(parts.worker, () => parts.worker.createRouter({ mediaCodecs: [...MEDIA_CODECS] }));
    const room = new Room(parts, router);
    room.#speaking = await Speaking.watch(room).catch((error: unknown) => {
      room.log.warn({ err: error }, 'nobody will be marked as speaking');
      return null;
    });
    if (room.#isClosed) throw room.#goneError;
    return room;
  }

  get peers(): Peer[] {
    return [...this.#peers.values()];
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** @throws ControlError UNKNOWN_PEER */
  getPeer(peerId: string): Peer {
    const peer = this.#peers.get(peerId);
    if (!peer) throw new ControlError('UNKNOWN_PEER');
    return peer;
  }

  /**
   * Runs one command after all earlier ones of this room.
   *
   * @throws ControlError WORKER_LOST or UNKNOWN_ROOM when the room ended while it waited
   */
  run<T>(command: () => Promise<T> | T): Promise<T> {
    return this.#serial.run(() => {
      if (this.#isClosed) throw this.#goneError;
      return command();
    });
  }

  /** @throws ControlError WORKER_LOST or UNKNOWN_ROOM when the room ended while the peer was made; it is then closed */
  add(peer: Peer): void {
    if (this.#isClosed) {
      peer.close();
      throw this.#goneError;
    }
    this.#peers.set(peer.id, peer);
    this.#watchEmptiness();
  }

  /** Everything that this peer may receive at the moment. */
  suppliesFor(peer: Peer): Supply[] {
    if (!isOffered(peer.lane) || !peer.rights.consume) return [];
    return this.peers.filter(other => other !== peer && maySend(other.lane)).flatMap(({ supplies }) => supplies);
  }

  /** Gives new producers of `from` to everybody who may receive them, paused, and says so. */
  async offer(from: Peer, supplies: Supply[]): Promise<void> {
    if (supplies.length === 0) return;
    const viewers = this.peers.filter(peer => peer !== from && isOffered(peer.lane) && peer.rights.consume);
    await Promise.all([
      ...viewers.map(viewer => this.#offerTo(viewer, supplies)),
      ...supplies.map(supply => this.#speaking?.add(supply)),
    ]);
    for (const { producer } of supplies) this.viewed(producer.id);
  }

  /** Somebody looks at a producer, at another size of it, or no longer: its sender hears the highest layer wanted. */
  viewed(producerId: string): void {
    const sent = this.peers.flatMap(({ uplink }) => uplink.real).find(({ producer }) => producer.id === producerId);
    if (!sent?.watched) return;
    const viewers = this.peers.flatMap(({ downlink }) =>
      downlink.real.filter(({ consumer }) => consumer.producerId === producerId),
    );
    sent.watched.note(Math.max(-1, ...viewers.map(({ wantedLayer }) => wantedLayer)));
  }

  /** Closes what others receive of these producers and says so; the producers themselves are the caller's. */
  withdraw(from: Peer, isConcerned: (producerId: string) => boolean): void {
    for (const peer of this.peers) {
      if (peer === from) continue;
      const consumerIds = peer.downlink.close(
        ({ origin, consumer }) => origin.peerId === from.id && isConcerned(consumer.producerId),
      );
      if (consumerIds.length > 0) peer.tell('consumersClosed', { ...peer.ref, consumerIds });
    }
  }

  /** Idempotent: what others receive of it closes first, then the peer itself, then its server is told. */
  remove(peer: Peer, reason: string): void {
    if (this.#peers.get(peer.id) !== peer) return;
    this.#peers.delete(peer.id);
    this.withdraw(peer, () => true);
    for (const { consumer } of peer.downlink.real) this.viewed(consumer.producerId);
    peer.tell('peerGone', { ...peer.ref, reason });
    peer.close();
    this.#watchEmptiness();
    this.log.info({ peerId: peer.id, reason }, 'peer gone');
  }

  /** An event of the whole room, once to every server that has a peer here. */
  tellAll(event: 'speaking', data: ControlEventData<'speaking'>): void {
    const listeners = new Set<Listener>(this.peers.map(({ listener }) => listener));
    for (const listener of listeners) listener.send(event, data);
  }

  /** Idempotent. The order of everything that closes is in sfu/README.md, "What closes what". */
  close(reason: RoomEnd, why: string = reason): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.hardEnd.stop();
    this.#pulse.stop();
    clearTimeout(this.#emptyTimer);
    this.worker.events.off('lost', this.#onLost);
    this.worker.weight -= this.#parts.size;
    for (const peer of this.peers) {
      if (reason === 'command') peer.tell('peerGone', { ...peer.ref, reason: why });
      peer.close();
    }
    this.#peers.clear();
    this.router.close();
    this.log.info({ reason, why }, 'room closed');
    this.#parts.onEnd(this, reason);
  }

  get #goneError(): ControlError {
    return new ControlError(this.worker.isUp ? 'UNKNOWN_ROOM' : 'WORKER_LOST');
  }

  readonly #onLost = (loss: WorkerLoss): void => this.close(loss);

  async #offerTo(viewer: Peer, supplies: Supply[]): Promise<void> {
    const made = await viewer.downlink.consume(supplies);
    if (made.length === 0) return;
    viewer.tell('consumersAdded', { ...viewer.ref, consumers: made.map(({ offer }) => offer) });
  }

  #watchEmptiness(): void {
    clearTimeout(this.#emptyTimer);
    if (this.#peers.size > 0 || this.#isClosed) return;
    this.#emptyTimer = setTimeout(() => this.close('closed'), EMPTY_FOR_MS);
  }
}
