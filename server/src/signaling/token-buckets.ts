import { AppError } from '@priyom/shared/errors';
import type { RequestName } from '@priyom/shared/signaling/requests';

interface Allowance {
  /** How many at once. */
  burst: number;
  perSecond: number;
}

const USUAL: Allowance = { burst: 20, perSecond: 4 };

/** Where the usual is too little (a hand that drags a window) or too much (somebody else's telephone rings). */
const ALLOWANCES: Partial<Record<RequestName, Allowance>> = {
  'session:join': { burst: 15, perSecond: 0.5 },
  'media:view': { burst: 60, perSecond: 10 },
  'media:ready': { burst: 60, perSecond: 10 },
  'waiting:state': { burst: 30, perSecond: 2 },
  'chat:send': { burst: 15, perSecond: 1 },
  'chat:type': { burst: 20, perSecond: 5 },
  'waiting:say': { burst: 10, perSecond: 0.5 },
  'phone:want': { burst: 6, perSecond: 0.1 },
  'phone:continue': { burst: 10, perSecond: 0.2 },
  'waiting:askPhone': { burst: 3, perSecond: 0.02 },
  'help:technician': { burst: 3, perSecond: 0.02 },
};

/** A token bucket for each request name of one socket. */
export class TokenBuckets {
  readonly #buckets = new Map<RequestName, { tokens: number; at: number }>();

  /** @throws AppError RATE_LIMITED {retryAfterMs} */
  take(name: RequestName, nowMs = performance.now()): void {
    const { burst, perSecond } = ALLOWANCES[name] ?? USUAL;
    const bucket = this.#buckets.get(name) ?? { tokens: burst, at: nowMs };
    const tokens = Math.min(burst, bucket.tokens + ((nowMs - bucket.at) / 1000) * perSecond);
    const isEmpty = tokens < 1;
    this.#buckets.set(name, { tokens: isEmpty ? tokens : tokens - 1, at: nowMs });
    if (isEmpty) throw new AppError('RATE_LIMITED', { retryAfterMs: Math.ceil(((1 - tokens) / perSecond) * 1000) });
  }
}
