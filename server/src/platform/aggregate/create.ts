import type { HistoryEntry } from '@priyom/shared/actor';
import { requireNext, type Table } from '@priyom/shared/state-machine';
import { newId } from '../ids.ts';
import { DuplicateKeyError } from '../mongo/duplicate-key.ts';
import type { ScopedCollection } from '../mongo/scoped-collection.ts';
import type { Aggregate } from './aggregate.ts';
import { type Command, changeDue, type NewDue, nextDue } from './change.ts';
import { sameActor } from './repeated.ts';
import type { Outcome, WritePorts } from './write.ts';

interface Birth<S extends string, E extends string, T extends Aggregate<S>> {
  table: Table<S, E>;
  event: E;
  /** Give one when something must be known before the write (an encryption binds to the id). */
  id?: string;
  /** Adds the noun's own fields to those of every aggregate. */
  build: (own: Aggregate<S>) => T;
  due?: readonly NewDue[];
  reason?: string;
  data?: NonNullable<HistoryEntry['data']>;
}

/**
 * Inserts a new aggregate in the state its table gives to the creating event. The same command again finds what it
 * made: one document, the same answer.
 * @throws AppError INVALID_STATE when the table has no such creating event · CONFLICT for somebody else's request id ·
 *   DuplicateKeyError when another unique index refuses (a taken time).
 */
export async function createAggregate<S extends string, E extends string, T extends Aggregate<S>>(
  ports: WritePorts,
  collection: ScopedCollection<T>,
  command: Command,
  birth: Birth<S, E, T>,
): Promise<Outcome<T>> {
  const now = ports.clock.now();
  const doc = birth.build(firstState(collection.scope.institutionId, command, birth, now));
  try {
    await collection.insert(doc);
  } catch (error) {
    const before = error instanceof DuplicateKeyError ? await findByRequest(collection, command) : undefined;
    if (before) return { doc: before, isRepeated: true };
    throw error;
  }
  if (doc.nextDueAt && doc.nextDueAt <= now) ports.nudge();
  return { doc, isRepeated: false };
}

async function findByRequest<T extends Aggregate<string>>(collection: ScopedCollection<T>, command: Command) {
  const before = await collection.findLoose({ createdByRequest: command.requestId });
  if (before) sameActor(before.history[0], command);
  return before;
}

function firstState<S extends string, E extends string, T extends Aggregate<S>>(
  institutionId: string,
  command: Command,
  birth: Birth<S, E, T>,
  at: Date,
): Aggregate<S> {
  const id = birth.id ?? newId();
  const to = requireNext(birth.table, null, birth.event);
  const { reason, data } = birth;
  const words = { ...(reason !== undefined && { reason }), ...(data && { data }) };
  const due = changeDue({ _id: id, due: [] }, 1, { add: birth.due ?? [] });
  return {
    _id: id,
    institutionId,
    v: 1,
    status: to,
    history: [
      { seq: 1, event: birth.event, from: null, to, at, by: command.actor, requestId: command.requestId, ...words },
    ],
    due,
    dueV: 0,
    nextDueAt: nextDue(due, null),
    claimedUntil: null,
    createdByRequest: command.requestId,
  };
}
