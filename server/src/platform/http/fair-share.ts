import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Turns } from '../turns.ts';
import { addressOf, rateLimit } from './rate-limit.ts';

/** As many as a browser itself has under way. What waits behind them is a page that asks for everything at once. */
const AT_ONCE = { atOnce: 6, mostWaiting: 100 };
/** A file of the largest size in all its pieces, and whatever the page asks beside it. */
const OF_ONE_BROWSER = { points: 300, seconds: 10, keyOf: browserOf };

/**
 * One browser has no more of this process than any other one: a few of its requests at a time, the rest in their order.
 * @throws (in the middleware) AppError RATE_LIMITED
 */
export function fairShare(): RequestHandler[] {
  const turns = new Turns(AT_ONCE);
  const inTurn: RequestHandler = async (req, res, next) => {
    const leave = await turns.take(browserOf(req));
    if (res.closed) return leave();
    res.once('close', leave);
    next();
  };
  return [rateLimit(OF_ONE_BROWSER), inTurn];
}

/** By its cookies; strangers by their address alone. */
function browserOf(req: Request): string {
  const { cookie = '' } = req.headers;
  return `${addressOf(req)} ${createHash('sha256').update(cookie).digest('base64url')}`;
}
