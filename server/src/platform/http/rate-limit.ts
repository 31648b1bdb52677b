import { AppError } from '@priyom/shared/errors';
import type { Request, RequestHandler } from 'express';
import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import { heldBack } from '../held-back.ts';

export interface RateLimit {
  /** Requests per `seconds` and key. */
  points: number;
  seconds: number;
  /** So many more in a minute, for who asks for a lot at once and then for nothing. */
  burst?: number;
  /** Whom to count; the address by default. An institution's whole staff may share one address. */
  keyOf?: (req: Request) => string;
}

/** @throws (in the middleware) AppError RATE_LIMITED with `Retry-After`, a second later. Counts in this process's memory. */
export function rateLimit({ points, seconds, burst = 0, keyOf = addressOf }: RateLimit): RequestHandler {
  const steady = new RateLimiterMemory({ points, duration: seconds });
  const more = new RateLimiterMemory({ points: burst, duration: 60 });
  const limiter = burst > 0 ? new BurstyRateLimiter(steady, more) : steady;
  return async (req, res, next) => {
    try {
      await limiter.consume(keyOf(req));
    } catch {
      await heldBack();
      res.set('Retry-After', String(seconds));
      throw new AppError('RATE_LIMITED');
    }
    next();
  };
}

export function addressOf(req: Request): string {
  return req.ip ?? 'unknown';
}
