import { AppError } from '@priyom/shared/errors';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Bounds wrong secrets per address. Right ones cost nothing: a carrier puts hundreds of phones behind one address, and a
 * library's computers share one too.
 */
export class GuessLimit {
  readonly #limiter: RateLimiterMemory;

  constructor({ points, seconds }: { points: number; seconds: number }) {
    this.#limiter = new RateLimiterMemory({ points, duration: seconds });
  }

  /** @throws AppError RATE_LIMITED, before `work` is begun · what `work` throws */
  async run<R>(address: string, work: () => Promise<R>): Promise<R> {
    try {
      // Taken first and given back: a thousand guesses at once are not all let through.
      await this.#limiter.consume(address);
    } catch {
      throw new AppError('RATE_LIMITED');
    }
    const result = await work();
    await this.#limiter.reward(address);
    return result;
  }
}
