import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '@priyom/shared/errors';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { heldBack } from '../platform/held-back.ts';
import { KeyedQueue } from '../platform/keyed-queue.ts';
import type { Who } from './gate.ts';
import { PersonBuckets } from './token-buckets.ts';

/** A server that has started anew meets all tabs at once; later a page that lost its network comes back now and then. */
const CONNECTIONS = { points: 60, duration: 60 };
/** A page that comes into a room asks half a dozen things at once. */
const AT_ONCE = { atOnce: 8, mostWaiting: 400 };
/** Who closes everything and comes again has not been forgotten meanwhile. */
const REMEMBERED_MS = 60_000;

/** One log-in of the staff, one browser of a guest: what is shared by all its sockets. */
interface Person {
  buckets: PersonBuckets;
  sockets: number;
}

/** What everybody may ask of this process before it costs the others anything. Counted in this process's memory. */
export class Persons {
  readonly #connections = new RateLimiterMemory(CONNECTIONS);
  readonly #turns = new KeyedQueue(AT_ONCE);
  readonly #joins = new KeyedQueue();
  readonly #known = new Map<string, Person>();

  /**
   * At the door, before there is a WebSocket to answer by: who goes on knocking although they were told.
   * @returns whether they may come in and be told
   */
  async mayKnock({ headers }: IncomingMessage): Promise<boolean> {
    const { cookie = '' } = headers;
    if (cookie === '') return true;
    const key = hashOf(cookie);
    const known = await this.#connections.get(key);
    if (known === null || known.consumedPoints < CONNECTIONS.points * 2) return true;
    await heldBack();
    return false;
  }

  /** Before anything is looked up: by the cookies as they came. @throws AppError RATE_LIMITED {retryAfterMs} */
  async connects({ headers }: IncomingMessage): Promise<void> {
    try {
      await this.#connections.consume(hashOf(headers.cookie ?? ''));
    } catch {
      throw new AppError('RATE_LIMITED', { retryAfterMs: CONNECTIONS.duration * 1000 });
    }
  }

  /** One more socket of this person. */
  enters(who: Who): PersonBuckets {
    const key = keyOf(who);
    const person = this.#known.get(key) ?? { buckets: new PersonBuckets(), sockets: 0 };
    person.sockets += 1;
    this.#known.set(key, person);
    return person.buckets;
  }

  leaves(who: Who): void {
    const key = keyOf(who);
    const person = this.#known.get(key);
    if (!person) return;
    person.sockets -= 1;
    setTimeout(() => {
      if (person.sockets === 0 && this.#known.get(key) === person) this.#known.delete(key);
    }, REMEMBERED_MS).unref();
  }

  /**
   * One place after another: two joins at once of one socket would leave one of the places open, with nobody to close it;
   * and coming in is what costs most.
   */
  joining<R>(who: Who, work: () => Promise<R>): Promise<R> {
    return this.#joins.run(keyOf(who), work);
  }

  /** A few requests of one person at a time, the others in their order. @throws AppError RATE_LIMITED */
  inTurn<R>(who: Who, work: () => Promise<R>): Promise<R> {
    return this.#turns.run(keyOf(who), work);
  }
}

const hashOf = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');

const keyOf = (who: Who): string => (who.kind === 'guest' ? `guest ${who.token}` : `staff ${who.staff.sessionId}`);
