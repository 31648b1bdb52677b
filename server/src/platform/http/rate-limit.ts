import { AppError } from '@priyom/shared/errors';
import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface RateLimit {
  /** Requests per `seconds` and key. */
  points: number;
  seconds: number;
  /** Whom to count; the address by default. An institution's whole staff may share one address. */
  keyOf?: (req: Request) => string;
}

/** @throws (in the middleware) AppError RATE_LIMITED with `Retry-After`. Counts in this process's memory. */
export function rateLimit({ points, seconds, keyOf = addressOf }: RateLimit): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (req, res, next) => {
    try {
      await limiter.consume(keyOf(req));
    } catch {
      res.set('Retry-After', String(seconds));
      throw new AppError('RATE_LIMITED');
    }
    next();
  };
}

export function addressOf(req: Request): string {
  return req.ip ?? 'unknown';
}
