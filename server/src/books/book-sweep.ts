import { describeError, type Logger } from '../platform/logger.ts';
import type { Database } from '../platform/mongo/database.ts';
import { completeAllReservations } from './complete-reservations.ts';

const SWEEP_MS = 60_000;

/** Completes lines that a crash left half-way, at the start and each minute: the next take would, but none may come. */
export class BookSweep {
  readonly #database: Database;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  async start(): Promise<void> {
    await completeAllReservations(this.#database);
    this.#timer = setInterval(() => {
      this.#running ??= this.#sweep().finally(() => {
        this.#running = undefined;
      });
    }, SWEEP_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #sweep(): Promise<void> {
    try {
      const lines = await completeAllReservations(this.#database);
      if (lines > 0) this.#log.info({ lines }, 'book lines completed after a crash');
    } catch (error) {
      this.#log.error({ error: describeError(error) }, 'looking for half-way book lines failed');
    }
  }
}
