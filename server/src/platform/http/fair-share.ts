import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { KeyedQueue } from '../keyed-queue.ts';
import { addressOf, rateLimit } from './rate-limit.ts';

/** A page asks for three or four things at once; what waits behind them is asked for by nobody's page. */
const AT_ONCE = { atOnce: 4, mostWaiting: 100 };
/** As fast as anybody presses, and the largest files in all their pieces. */
const OF_ONE_BROWSER = { points: 15, seconds: 1, burst: 150, keyOf: browserOf };

/**
 * One browser has no more of this process than any other one: a few of its requests at a time, the rest in their order.
 * @throws (in the middleware) AppError RATE_LIMITED
 */
export function fairShare(): RequestHandler[] {
  const turns = new KeyedQueue(AT_ONCE);
  const inTurn: RequestHandler = async (req, res, next) => {
    if (isTransfer(req)) return next();
    const leave = await turns.take(browserOf(req));
    if (res.closed) return leave();
    res.once('close', leave);
    next();
  };
  return [rateLimit(OF_ONE_BROWSER), inTurn];
}

/** The bytes of a file: they wait for a slow line, and the page does not wait for them. */
function isTransfer({ method, path }: Request): boolean {
  return method === 'PATCH' || path.endsWith('/content');
}

/** By its cookies; strangers by their address alone. */
function browserOf(req: Request): string {
  const { cookie = '' } = req.headers;
  return `${addressOf(req)} ${createHash('sha256').update(cookie).digest('base64url')}`;
}
