import type { HistoryEntry } from '@priyom/shared/actor';
import type { Aggregate } from './aggregate.ts';
import { type Change, type Command, changeDue, nextDue } from './change.ts';

function historyEntry(doc: Aggregate<string>, change: Change<Aggregate<string>>, command: Command, at: Date) {
  if (!change.fact) return undefined;
  const entry: HistoryEntry = { seq: doc.v + 1, at, by: command.actor, requestId: command.requestId, ...change.fact };
  return entry;
}

/** The next state of a document, computed in code: after the guarded write it is what the database holds. */
export function applyChange<T extends Aggregate<string>>(doc: T, change: Change<T>, command: Command, at: Date): T {
  const entry = historyEntry(doc, change, command, at);
  const due = change.due ? changeDue(doc, doc.v + 1, change.due) : doc.due;
  return {
    ...doc,
    ...change.set,
    status: change.status,
    v: doc.v + 1,
    history: entry ? [...doc.history, entry] : doc.history,
    due,
    nextDueAt: nextDue(due, doc.claimedUntil),
  };
}
