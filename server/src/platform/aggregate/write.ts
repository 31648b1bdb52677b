import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@priyom/shared/errors';
import type { Clock } from '../clock.ts';
import type { KeyedQueue } from '../keyed-queue.ts';
import type { LooseUpdate, ScopedCollection } from '../mongo/scoped-collection.ts';
import type { Aggregate } from './aggregate.ts';
import { applyChange } from './apply-change.ts';
import type { Change, Command } from './change.ts';
import { wasDone } from './repeated.ts';

/** Losing against another server this often means that the document is hotter than the model allows. */
const ATTEMPTS = 6;

export interface Outcome<T> {
  doc: T;
  /** The command had been carried out before: answer as then, announce nothing. */
  isRepeated: boolean;
}

export interface WritePorts {
  clock: Clock;
  /** Writers of one document inside this process take turns instead of beating each other. */
  queue: KeyedQueue;
  /** Tells the due runner that there may be work. */
  nudge: () => void;
}

/**
 * The guarded write of model.md §1: read → pure decision → `updateOne` with version and status in the filter.
 * Exactly one of several writers wins; a loser decides again on what is now true. `decide` may be called several times
 * and must do nothing but compute.
 * @param seen the document as somebody has just read it: the first decision needs no reading of its own. What has changed
 *   since loses the guard, and what is refused is decided anew on what is now true.
 * @throws AppError NOT_FOUND · INVALID_STATE or whatever `decide` throws · CONFLICT when the document stays contended ·
 *   DuplicateKeyError when a unique index refuses (a taken time).
 */
export function writeAggregate<T extends Aggregate<string>>(
  ports: WritePorts,
  collection: ScopedCollection<T>,
  id: string,
  command: Command,
  decide: (doc: T, now: Date) => Change<T>,
  seen?: T,
): Promise<Outcome<T>> {
  const attempt = async (doc: T): Promise<Outcome<T> | null> => {
    if (wasDone(doc.history, command)) return { doc, isRepeated: true };
    const now = ports.clock.now();
    const change = decide(doc, now);
    const after = applyChange(doc, change, command, now);
    if (!(await replaceGuarded(collection, doc, change, after))) return null;
    if (after.nextDueAt && after.nextDueAt <= now) ports.nudge();
    return { doc: after, isRepeated: false };
  };
  return ports.queue.run(`${collection.name}:${id}`, async () => {
    const first = seen && (await attempt(seen).catch(unlessFault));
    if (first) return first;
    for (let tries = 1; tries <= ATTEMPTS; tries++) {
      const outcome = await attempt(await collection.getById(id));
      if (outcome) return outcome;
      await delay(Math.random() * 10 * tries);
    }
    throw new AppError('CONFLICT', { kind: collection.name });
  });
}

/** A refusal may come of a state that is past. */
function unlessFault(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}

async function replaceGuarded<T extends Aggregate<string>>(
  collection: ScopedCollection<T>,
  doc: T,
  change: Change<T>,
  after: T,
): Promise<boolean> {
  const guard = { _id: doc._id, v: doc.v, dueV: doc.dueV, status: doc.status };
  const entry = after.history.at(-1);
  const gone = Object.entries(change.set ?? {}).filter(([, value]) => value === undefined);
  const kept = Object.entries(change.set ?? {}).filter(([, value]) => value !== undefined);
  const update: LooseUpdate = {
    $set: { ...Object.fromEntries(kept), v: after.v, status: after.status, nextDueAt: after.nextDueAt, due: after.due },
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map(([key]) => [key, 1 as const])) }),
    ...(change.fact && { $push: { history: entry } }),
  };
  return (await collection.updateGuarded(guard, update)) === 1;
}
