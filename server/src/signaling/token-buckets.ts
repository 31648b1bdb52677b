import { AppError } from '@priyom/shared/errors';
import { isRequestName, type RequestName } from '@priyom/shared/signaling/requests';
import { type Allowance, TokenBucket } from '../platform/token-bucket.ts';

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

/** What a person asks altogether, on all their sockets. Room for a page that comes back with everything it missed. */
const ALTOGETHER: Allowance = { burst: 400, perSecond: 40 };

/** A page of ours waits when it is told to; a refusal costs too, and who collects so many gets no more of them. */
const REFUSALS: Allowance = { burst: 200, perSecond: 5 };

/** What one person may ask. */
export class PersonBuckets {
  readonly altogether = new TokenBucket(ALTOGETHER, performance.now());
  readonly #refusals = new TokenBucket(REFUSALS, performance.now());

  /** One more of their requests is refused. @returns whether they go on all the same */
  noteRefusal(nowMs = performance.now()): boolean {
    return this.#refusals.take(nowMs) === 0;
  }
}

/** A token bucket for each request name of one socket, and that of its person. */
export class TokenBuckets {
  readonly #person: PersonBuckets;
  readonly #buckets = new Map<RequestName, TokenBucket>();

  constructor(person: PersonBuckets) {
    this.#person = person;
  }

  /** A name that no request has costs as any other. @throws AppError RATE_LIMITED {retryAfterMs} */
  take(name: string, nowMs = performance.now()): void {
    const own = isRequestName(name) ? this.#bucketOf(name, nowMs).take(nowMs) : 0;
    const retryAfterMs = own || this.#person.altogether.take(nowMs);
    if (retryAfterMs > 0) throw new AppError('RATE_LIMITED', { retryAfterMs });
  }

  #bucketOf(name: RequestName, nowMs: number): TokenBucket {
    const bucket = this.#buckets.get(name) ?? new TokenBucket(ALLOWANCES[name] ?? USUAL, nowMs);
    this.#buckets.set(name, bucket);
    return bucket;
  }
}
