import type { DueEntry } from '@priyom/shared/actor';
import type { Aggregate } from '../aggregate/aggregate.ts';
import type { Clock } from '../clock.ts';
import { describeError, type Logger } from '../logger.ts';
import type { Database } from '../mongo/database.ts';
import type { ModelDefinition } from '../mongo/define-model.ts';
import type { ScopedCollection } from '../mongo/scoped-collection.ts';
import { nextTryAt } from './back-off.ts';
import { claim, findDue, settle } from './claim.ts';
import { type DueHandler, type DueJob, type GiveUp, jobOf } from './job.ts';

const POLL_MS = 1000;
const BATCH = 16;

interface Work {
  documents: ScopedCollection<Aggregate<string>>;
  handlers: Map<string, DueHandler>;
}

interface RunnerPorts {
  database: Database;
  clock: Clock;
  log: Logger;
  giveUp: GiveUp;
}

/**
 * Carries out `due` entries of aggregates (model.md §1): polls each second and at once after a nudge, claims a
 * document, runs its entries in the order of their time, removes them. At least once; see DueHandler.
 */
export class DueRunner {
  readonly #ports: RunnerPorts;
  readonly #work = new Map<string, Work>();
  readonly #running = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = true;
  #polling: Promise<number> | undefined;
  #isNudged = false;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
  }

  /** Declares who carries out entries of `kind` of this collection; before `start`. */
  handle(definition: ModelDefinition<Aggregate<string>>, kind: string, handler: DueHandler): void {
    const work = this.#work.get(definition.name) ?? {
      documents: this.#ports.database.across(definition, 'due-runner'),
      handlers: new Map<string, DueHandler>(),
    };
    if (work.handlers.has(kind)) throw new Error(`two handlers for ${definition.name} ${kind}`);
    work.handlers.set(kind, handler);
    this.#work.set(definition.name, work);
  }

  start(): void {
    this.#isStopped = false;
    this.nudge();
  }

  /** There may be work now. Cheap, callable from anywhere. */
  nudge(): void {
    if (this.#isStopped) return;
    this.#isNudged = true;
    this.#schedule(0);
  }

  /** Takes nothing new and waits for the handlers that run. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#polling;
    await Promise.all(this.#running.values());
  }

  /** Runs everything that is due at the clock's time, and what that makes due, until nothing is. For tests. */
  async drain(): Promise<void> {
    for (;;) {
      const taken = await this.#poll();
      if (taken === 0 && this.#running.size === 0) return;
      await Promise.all(this.#running.values());
    }
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), ms);
    this.#timer.unref();
  }

  #tick(): void {
    if (this.#isStopped || this.#polling) return;
    this.#isNudged = false;
    this.#polling = this.#poll().catch(error => {
      this.#ports.log.error({ error: describeError(error) }, 'looking for due work failed, trying again');
      return 0;
    });
    void this.#polling.then(taken => {
      this.#polling = undefined;
      if (!this.#isStopped) this.#schedule(this.#isNudged || taken > 0 ? 0 : POLL_MS);
    });
  }

  async #poll(): Promise<number> {
    let taken = 0;
    for (const [name, work] of this.#work) {
      for (const doc of await findDue(work.documents, this.#ports.clock.now(), BATCH)) {
        if (this.#running.size >= BATCH) return taken;
        taken += this.#take(name, work, doc) ? 1 : 0;
      }
    }
    return taken;
  }

  #take(name: string, work: Work, doc: Aggregate<string>): boolean {
    const key = `${name}:${doc._id}`;
    if (this.#running.has(key)) return false;
    const run = this.#runDocument(name, work, doc)
      .catch(error => this.#ports.log.error({ error: describeError(error), collection: name, id: doc._id }, 'due'))
      .finally(() => {
        this.#running.delete(key);
        this.nudge();
      });
    this.#running.set(key, run);
    return true;
  }

  async #runDocument(name: string, work: Work, seen: Aggregate<string>): Promise<void> {
    const now = this.#ports.clock.now();
    const doc = await claim(work.documents, seen, now);
    if (!doc?.claimedUntil) return;
    const { _id: id, institutionId, claimedUntil } = doc;
    const tried = new Set<string>();
    // Read anew after each entry: what one handler cancels must not run.
    let due: readonly DueEntry[] = doc.due;
    for (let entry = nextEntry(due, now, tried); entry; entry = nextEntry(due, now, tried)) {
      tried.add(entry.key);
      const retryAt = await this.#runEntry(name, work, jobOf(doc, entry, now));
      const hasMore = (rest: readonly DueEntry[]): boolean => nextEntry(rest, now, tried) !== undefined;
      due = await settle(work.documents, { id, institutionId, claimedUntil, key: entry.key, retryAt, hasMore });
    }
  }

  /** @returns when to try again, or null when the entry is done with. */
  async #runEntry(name: string, work: Work, job: DueJob): Promise<Date | null> {
    try {
      const handler = work.handlers.get(job.entry.kind);
      if (!handler) throw new Error(`no handler for ${name} ${job.entry.kind}`);
      await handler(job);
      return null;
    } catch (error) {
      const tries = job.entry.tries + 1;
      const retryAt = nextTryAt(tries, this.#ports.clock.now());
      this.#ports.log.error({ collection: name, key: job.entry.key, tries, error: describeError(error) }, 'due failed');
      if (retryAt) return retryAt;
      await this.#ports.giveUp(name, job, error);
      return null;
    }
  }
}

function nextEntry(due: readonly DueEntry[], now: Date, tried: ReadonlySet<string>): DueEntry | undefined {
  return due
    .filter(entry => entry.at <= now && !tried.has(entry.key))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
}
