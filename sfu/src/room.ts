import type { ControlEventData } from '@priyom/shared/control/events';
import type { Lane } from '@priyom/shared/control/methods';
import { ControlError } from './control-error.ts';
import { HardEnd } from './hard-end.ts';
import { isOffered, maySend } from './lanes.ts';
import type { Listener } from './listener.ts';
import type { Logger } from './logger.ts';
import type { MediaWorker, WorkerLoss } from './media/media-worker.ts';
import { Speaking } from './media/speaking.ts';
import type { Supply } from './media/supply.ts';
import type { Peer } from './peer.ts';
import { Pulse } from './pulse.ts';
import { Serial } from './serial.ts';
import { Wing } from './wing.ts';
import { Wings } from './wings.ts';

/** Why a room ended: a command of a server, or one of the reasons that `roomLost` tells. */
export type RoomEnd = 'command' | ControlEventData<'roomLost'>['reason'];

/**
 * How long a room without a single peer is kept. Long enough for everybody's power cut; the server's own timers end a
 * session much sooner, so this only clears what every server has forgotten.
 */
const EMPTY_FOR_MS = 15 * 60_000;
/**
 * How many of an audience are offered something at a time: each is a millisecond or two of this process, and others,
 * also those of other rooms, come in between.
 */
const OFFERED_AT_ONCE = 16;

export interface RoomParts {
  roomId: string;
  epoch: number;
  /** How many people it was made for. */
  size: number;
  /** Those who only receive may live on other workers too. */
  isSpread: boolean;
  worker: MediaWorker;
  /** Those of the node that are up. */
  workers(): MediaWorker[];
  log: Logger;
  onEnd(room: Room, reason: RoomEnd): void;
}

/**
 * One consultation's media for one epoch, on one worker or spread over several. Keeps who is in it and passes what peers
 * send on to those whose lane and rights let them receive it. Commands run one at a time (`run`).
 */
export class Room {
  readonly id: string;
  readonly epoch: number;
  readonly hardEnd: HardEnd;
  readonly log: Logger;
  readonly #parts: RoomParts;
  readonly #wings: Wings;
  readonly #peers = new Map<string, Peer>();
  readonly #serial = new Serial();
  readonly #pulse: Pulse;
  #speaking: Speaking | null = null;
  #isClosed = false;
  #emptyTimer: NodeJS.Timeout | undefined;

  private constructor(parts: RoomParts, main: Wing) {
    this.id = parts.roomId;
    this.epoch = parts.epoch;
    this.log = parts.log.child({ roomId: parts.roomId, epoch: parts.epoch });
    this.#parts = parts;
    this.hardEnd = new HardEnd(() => this.close('hardEnd'));
    this.#pulse = new Pulse(this);
    this.#watchEmptiness();
    this.#wings = new Wings({ ...parts, main, onLost: (wing, loss) => this.#lose(wing, loss) });
  }

  /** @throws ControlError WORKER_LOST */
  static async create(parts: RoomParts): Promise<Room> {
    const room = new Room(parts, await Wing.open(parts.worker));
    room.#speaking = await Speaking.watch(room).catch((error: unknown) => {
      room.log.warn({ err: error }, 'nobody will be marked as speaking');
      return null;
    });
    if (room.#isClosed) throw room.#goneError;
    return room;
  }

  /** Its part that has the stage. */
  get main(): Wing {
    return this.#wings.main;
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

  /** Where somebody who comes in this lane is to live; counted there until `vacate`. @throws ControlError WORKER_LOST */
  place(lane: Lane): Promise<Wing> {
    return this.#wings.place(lane);
  }

  vacate(wing: Wing): void {
    this.#wings.leave(wing);
  }

  /** @throws ControlError WORKER_LOST or UNKNOWN_ROOM when the room or its wing ended while the peer was made */
  add(peer: Peer): void {
    if (this.#isClosed) throw this.#goneError;
    if (peer.wing.isClosed) throw new ControlError('WORKER_LOST');
    this.#peers.set(peer.id, peer);
    this.#watchEmptiness();
  }

  /** Everything that this peer may receive at the moment. */
  suppliesFor(peer: Peer): Supply[] {
    if (!isOffered(peer.lane) || !peer.rights.consume) return [];
    return this.peers.filter(other => other !== peer && maySend(other.lane)).flatMap(({ supplies }) => supplies);
  }

  /**
   * Gives new producers of `from` to everybody who may receive them, paused, and says so: when it returns to whoever is
   * not in the audience, to the audience afterwards, a few at a time.
   */
  async offer(from: Peer, supplies: Supply[]): Promise<void> {
    if (supplies.length === 0) return;
    const others = this.peers.filter(peer => peer !== from);
    const audience = others.filter(({ lane }) => lane === 'audience');
    await Promise.all([
      ...others.filter(({ lane }) => lane !== 'audience').map(viewer => this.#offerTo(viewer, supplies)),
      ...supplies.map(supply => this.#speaking?.add(supply)),
    ]);
    // A room that ends meanwhile needs no offers.
    this.#offerToAudience(audience, supplies).catch(() => undefined);
  }

  /** Closes what others receive of these producers and says so; the producers themselves are the caller's. */
  withdraw(from: Peer, isConcerned: (producerId: string) => boolean): void {
    if (from.uplink.real.length === 0) return;
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
    peer.tell('peerGone', { ...peer.ref, reason });
    peer.close();
    this.#wings.leave(peer.wing);
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
    for (const peer of this.peers) {
      if (reason === 'command') peer.tell('peerGone', { ...peer.ref, reason: why });
      peer.close();
    }
    this.#peers.clear();
    this.#wings.close();
    this.log.info({ reason, why }, 'room closed');
    this.#parts.onEnd(this, reason);
  }

  get #goneError(): ControlError {
    return new ControlError(this.main.worker.isUp ? 'UNKNOWN_ROOM' : 'WORKER_LOST');
  }

  /** With the main wing the room is lost, with another one those who live there: they join again. */
  #lose(wing: Wing, loss: WorkerLoss): void {
    if (wing === this.main) this.close(loss);
    else for (const peer of this.peers) if (peer.wing === wing) this.remove(peer, loss);
  }

  async #offerToAudience(audience: Peer[], supplies: Supply[]): Promise<void> {
    for (let from = 0; from < audience.length; from += OFFERED_AT_ONCE) {
      const some = audience.slice(from, from + OFFERED_AT_ONCE);
      await this.run(() => Promise.all(some.map(viewer => this.#offerTo(viewer, supplies))));
    }
  }

  async #offerTo(viewer: Peer, supplies: Supply[]): Promise<void> {
    if (viewer.isClosed || !isOffered(viewer.lane) || !viewer.rights.consume) return;
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
