import { CLOCK, type DueEntry } from '@priyom/shared/actor';
import type { Command } from '../aggregate/change.ts';
import type { Scope } from '../mongo/scope.ts';

/** One due entry of one document, as its handler gets it. */
export interface DueJob {
  scope: Scope;
  /** The document whose `due` has the entry. */
  id: string;
  entry: DueEntry;
  now: Date;
  /** For the writes of the handler: the entry's key is the request id, so a repeated run is done once. */
  command: Command;
}

/**
 * Carries out an entry. It may run twice (a crash, an expired claim): make every step idempotent by `entry.key`. Keep
 * it short: entries of one document wait for each other; what talks to slow outsiders gets a document of its own.
 */
export type DueHandler = (job: DueJob) => Promise<void>;

/** Called when an entry failed for the last time: makes a technician's task. Must be idempotent by `entry.key`. */
export type GiveUp = (collection: string, job: DueJob, error: unknown) => Promise<void>;

export function jobOf(doc: { _id: string; institutionId: string }, entry: DueEntry, now: Date): DueJob {
  const scope = { institutionId: doc.institutionId };
  return { scope, id: doc._id, entry, now, command: { requestId: entry.key, actor: CLOCK } };
}
