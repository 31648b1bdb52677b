import { MEDIA_CODECS } from '@priyom/shared/media/codecs';
import type { types } from 'mediasoup';
import { refusing } from './media/guard.ts';
import type { MediaWorker, WorkerLoss } from './media/media-worker.ts';
import { Pipe } from './media/pipe.ts';
import { Sight } from './media/sight.ts';
import type { Supply } from './media/supply.ts';

/** A room's part on one worker: its router there, and the pipes by which comes what is sent in the room's other wings. */
export class Wing {
  readonly worker: MediaWorker;
  readonly router: types.Router;
  readonly #pipes = new Map<string, Pipe>();
  #weight = 0;
  #isClosed = false;
  #onLost: (loss: WorkerLoss) => void = () => undefined;

  private constructor(worker: MediaWorker, router: types.Router) {
    this.worker = worker;
    this.router = router;
  }

  /** @throws ControlError WORKER_LOST */
  static async open(worker: MediaWorker): Promise<Wing> {
    return new Wing(worker, await refusing(worker, () => worker.createRouter({ mediaCodecs: [...MEDIA_CODECS] })));
  }

  /** People of this room that it is counted for, on its worker too. */
  get weight(): number {
    return this.#weight;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  weigh(people: number): void {
    if (this.#isClosed) return;
    this.#weight += people;
    this.worker.weight += people;
  }

  /** Calls back once, unless the wing was closed before. */
  onLost(tell: (loss: WorkerLoss) => void): void {
    this.#onLost = tell;
    this.worker.events.once('lost', tell);
  }

  /**
   * A receiver's part in what is sent anywhere in the room; its producer is known to this router when it is given. To be
   * ended by whoever asked.
   *
   * @throws Error when the producer or a worker has gone meanwhile
   */
  async see({ producer, wing, watchers }: Supply): Promise<Sight> {
    if (wing === this) return new Sight(watchers, null);
    const pipe = this.#pipeOf(producer, wing);
    const sight = new Sight(watchers, pipe);
    try {
      await pipe.opened;
      return sight;
    } catch (error) {
      sight.end();
      throw error;
    }
  }

  /** Idempotent. Closes all that was made by its router. */
  close(): void {
    if (this.#isClosed) return;
    this.weigh(-this.#weight);
    this.#isClosed = true;
    this.worker.events.off('lost', this.#onLost);
    this.router.close();
  }

  #pipeOf(producer: types.Producer, from: Wing): Pipe {
    const { id } = producer;
    const known = this.#pipes.get(id);
    if (known) return known;
    const onClose = (): void => void this.#pipes.delete(id);
    const pipe = new Pipe({ producer, from: from.router, to: this.router, onClose });
    this.#pipes.set(id, pipe);
    return pipe;
  }
}
