import { AppError } from '@priyom/shared/errors';

interface Limits {
  atOnce: number;
  /** More than these, of one key, wait for nothing: they are refused. */
  mostWaiting: number;
}

interface Line {
  running: number;
  waiting: (() => void)[];
}

const ONE_AFTER_ANOTHER: Limits = { atOnce: 1, mostWaiting: Number.POSITIVE_INFINITY };

/**
 * Jobs of one key run one after another, or a few at a time, in their order; jobs of different keys side by side. Whoever
 * asks for a thousand things at once has no more of this process than whoever asks for these few. Between processes it
 * keeps nothing: correctness there comes from the guarded write.
 */
export class KeyedQueue {
  readonly #limits: Limits;
  readonly #lines = new Map<string, Line>();

  constructor(limits = ONE_AFTER_ANOTHER) {
    this.#limits = limits;
  }

  /** Resolves when it is this one's turn. @returns to be called once, when it is done · @throws AppError RATE_LIMITED */
  async take(key: string): Promise<() => void> {
    const line = this.#lines.get(key) ?? { running: 0, waiting: [] };
    this.#lines.set(key, line);
    if (line.running < this.#limits.atOnce) line.running += 1;
    else await this.#turnIn(line);
    return () => this.#leave(key, line);
  }

  async run<R>(key: string, job: () => Promise<R>): Promise<R> {
    const leave = await this.take(key);
    try {
      return await job();
    } finally {
      leave();
    }
  }

  #turnIn(line: Line): Promise<void> {
    if (line.waiting.length >= this.#limits.mostWaiting) throw new AppError('RATE_LIMITED');
    return new Promise(resolve => line.waiting.push(resolve));
  }

  /** The place goes to the next one, or is free. */
  #leave(key: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) next();
    else line.running -= 1;
    if (line.running === 0) this.#lines.delete(key);
  }
}
