import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { ControlEventData } from '@priyom/shared/control/events';
import type { ControlParams, Load } from '@priyom/shared/control/methods';
import type { Config } from './config.ts';
import { ControlError } from './control-error.ts';
import type { Logger } from './logger.ts';
import type { MediaWorker } from './media/media-worker.ts';
import { Room, type RoomEnd } from './room.ts';
import { WorkerPool } from './worker-pool.ts';

/** All rooms of this node. The truth about media while the process lives; nothing is stored (model §8). */
export class SfuNode {
  readonly id: string;
  /** Another one after each start: a server that sees it change knows that its rooms are gone. */
  readonly bootId = randomUUID();
  readonly pool: WorkerPool;
  readonly events = new EventEmitter<{ roomLost: [ControlEventData<'roomLost'>]; roomsChanged: [] }>();
  readonly #log: Logger;
  readonly #rooms = new Map<string, Room>();
  #isDraining = false;
  #drainTimer: NodeJS.Timeout | undefined;

  private constructor(id: string, pool: WorkerPool, log: Logger) {
    this.id = id;
    this.pool = pool;
    this.#log = log;
  }

  /** @throws Error when a worker cannot be started */
  static async start(config: Config, log: Logger): Promise<SfuNode> {
    return new SfuNode(config.NODE_ID, await WorkerPool.start(config, log), log);
  }

  get rooms(): Room[] {
    return [...this.#rooms.values()];
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  get load(): Load {
    const peers = this.rooms.flatMap(room => room.peers);
    return {
      rooms: this.#rooms.size,
      peers: peers.length,
      consumers: peers.reduce((sum, { downlink }) => sum + downlink.all.length, 0),
      cpu: Math.max(0, ...this.pool.workers.map(({ cpu }) => cpu)),
      draining: this.#isDraining,
    };
  }

  /** @throws ControlError UNKNOWN_ROOM */
  getRoom(roomId: string): Room {
    const room = this.#rooms.get(roomId);
    if (!room) throw new ControlError('UNKNOWN_ROOM');
    return room;
  }

  /**
   * The room in this epoch exists when this returns; one of an older epoch has been closed. For the same epoch only
   * `hardEndAt` is taken over.
   *
   * @throws ControlError OLD_EPOCH · DRAINING for a room that is not here yet · WORKER_LOST when no worker is up
   */
  async ensureRoom(params: ControlParams<'ensureRoom'>): Promise<void> {
    if (this.#isHere(params)) return;
    if (this.#isDraining) throw new ControlError('DRAINING');
    const worker = this.pool.pick();
    const onEnd = (room: Room, reason: RoomEnd): void => this.#forget(room, reason);
    const { roomId, epoch, size, spread } = params;
    const workers = (): MediaWorker[] => this.pool.workers;
    const room = await Room.create({ roomId, epoch, size, isSpread: spread, worker, workers, log: this.#log, onEnd });
    try {
      // Another server may have asked for the same room meanwhile.
      if (this.#isHere(params)) return room.close('command', 'double');
    } catch (error) {
      room.close('command', 'oldEpoch');
      throw error;
    }
    this.#rooms.get(room.id)?.close('command', 'newEpoch');
    this.#rooms.set(room.id, room);
    // Only now: an end that is due already has to find the room in its place.
    room.hardEnd.set(params.hardEndAt);
    this.events.emit('roomsChanged');
    room.log.info({ slot: worker.slot, pid: worker.pid }, 'room opened');
  }

  /** Takes no new rooms from now on; at `deadline` those still here are closed. A later call moves the deadline. */
  drain(deadline: Date): void {
    this.#isDraining = true;
    clearTimeout(this.#drainTimer);
    this.#drainTimer = setTimeout(() => this.#closeRooms(), Math.max(0, deadline.getTime() - Date.now()));
    this.#drainTimer.unref();
    this.#log.info({ deadline }, 'draining');
  }

  /** Idempotent. Rooms close first, each telling `roomLost`, then the workers. */
  close(): void {
    this.#isDraining = true;
    clearTimeout(this.#drainTimer);
    this.#closeRooms();
    this.pool.close();
  }

  #isHere({ roomId, epoch, hardEndAt }: ControlParams<'ensureRoom'>): boolean {
    const present = this.#rooms.get(roomId);
    if (!present || present.epoch < epoch) return false;
    if (present.epoch > epoch) throw new ControlError('OLD_EPOCH');
    present.hardEnd.set(hardEndAt);
    return true;
  }

  #forget(room: Room, reason: RoomEnd): void {
    if (this.#rooms.get(room.id) !== room) return;
    this.#rooms.delete(room.id);
    this.events.emit('roomsChanged');
    if (reason !== 'command') this.events.emit('roomLost', { roomId: room.id, epoch: room.epoch, reason });
  }

  #closeRooms(): void {
    for (const room of this.rooms) room.close('closed');
  }
}
