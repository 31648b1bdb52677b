import type { Config } from './config.ts';
import { ControlError } from './control-error.ts';
import type { Logger } from './logger.ts';
import { MediaWorker } from './media/media-worker.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
/** A worker that lived this long was sound: the next failure starts the back-off anew. */
const SOUND_AFTER_MS = 60_000;

/** How long to wait before the next worker is started, after `failures` failures in a row. Pure. */
export function restartDelayMs(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
}

interface Slot {
  worker: MediaWorker | null;
  startedAt: number;
  failures: number;
  timer?: NodeJS.Timeout;
}

/** The workers of this node, one per slot (and port). A lost worker is replaced in its slot; its rooms are not moved. */
export class WorkerPool {
  readonly #config: Config;
  readonly #log: Logger;
  readonly #slots: Slot[] = [];
  #isClosed = false;

  private constructor(config: Config, log: Logger) {
    this.#config = config;
    this.#log = log;
  }

  /** @throws Error when any worker cannot be started: at start that is a mistake in the installation, never bad luck. */
  static async start(config: Config, log: Logger): Promise<WorkerPool> {
    const pool = new WorkerPool(config, log);
    try {
      for (let slot = 0; slot < config.WORKERS; slot += 1) {
        const place: Slot = { worker: null, startedAt: 0, failures: 0 };
        pool.#slots.push(place);
        await pool.#fill(slot, place);
      }
      return pool;
    } catch (error) {
      pool.close();
      throw error;
    }
  }

  get workers(): MediaWorker[] {
    return this.#slots.flatMap(({ worker }) => (worker?.isUp ? [worker] : []));
  }

  get size(): number {
    return this.#slots.length;
  }

  /**
   * The worker with the fewest people planned; among equals, the least busy.
   *
   * @throws ControlError WORKER_LOST when none is up at the moment.
   */
  pick(): MediaWorker {
    const [best] = this.workers.sort((a, b) => a.weight - b.weight || a.cpu - b.cpu);
    if (!best) throw new ControlError('WORKER_LOST', 'no worker is up');
    return best;
  }

  /** Idempotent. Closes the workers, and with each all its routers; emits nothing. */
  close(): void {
    this.#isClosed = true;
    for (const place of this.#slots) {
      clearTimeout(place.timer);
      place.worker?.close();
      place.worker = null;
    }
  }

  async #fill(slot: number, place: Slot): Promise<void> {
    const worker = await MediaWorker.start(slot, this.#config, this.#log);
    if (this.#isClosed) return worker.close();
    place.worker = worker;
    place.startedAt = performance.now();
    worker.events.once('lost', () => this.#replace(slot, place));
    this.#log.info({ slot, pid: worker.pid }, 'worker up');
  }

  #replace(slot: number, place: Slot): void {
    place.worker = null;
    place.failures = performance.now() - place.startedAt > SOUND_AFTER_MS ? 0 : place.failures + 1;
    this.#refillLater(slot, place);
  }

  #refillLater(slot: number, place: Slot): void {
    if (this.#isClosed) return;
    const delayMs = restartDelayMs(place.failures);
    place.timer = setTimeout(() => {
      this.#fill(slot, place).catch((error: unknown) => {
        place.failures += 1;
        this.#log.error({ slot, failures: place.failures, err: error }, 'worker cannot be started');
        this.#refillLater(slot, place);
      });
    }, delayMs);
  }
}
