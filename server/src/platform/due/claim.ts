import type { DueEntry } from '@priyom/shared/actor';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { nextDue } from '../aggregate/change.ts';
import { atMost } from '../mongo/filter.ts';
import type { ScopedCollection } from '../mongo/scoped-collection.ts';

export const CLAIM_MS = 30_000;

type Documents = ScopedCollection<Aggregate<string>>;

export function findDue(documents: Documents, now: Date, limit: number): Promise<Aggregate<string>[]> {
  return documents.find({ nextDueAt: atMost(now) }, { sort: { nextDueAt: 1 }, limit });
}

function sameVersion(doc: Aggregate<string>) {
  return { _id: doc._id, institutionId: doc.institutionId, v: doc.v, dueV: doc.dueV };
}

/** Takes the document for 30 s. One of several runners gets it; undefined for the others. */
export async function claim(
  documents: Documents,
  doc: Aggregate<string>,
  now: Date,
): Promise<Aggregate<string> | undefined> {
  const until = new Date(now.getTime() + CLAIM_MS);
  const claimed = { ...doc, claimedUntil: until, nextDueAt: until, dueV: doc.dueV + 1 };
  const won = await documents.updateGuarded(sameVersion(doc), {
    $set: { claimedUntil: until, nextDueAt: until, dueV: claimed.dueV },
  });
  return won === 1 ? claimed : undefined;
}

interface Settlement {
  id: string;
  institutionId: string;
  /** The claim this runner holds; another one's is left alone. */
  claimedUntil: Date;
  key: string;
  /** When to try the entry again; null removes it. */
  retryAt: Date | null;
  /** Whether entries are left to run under the same claim; else it is given back. */
  hasMore: (due: readonly DueEntry[]) => boolean;
}

/** Records what became of an entry, whatever use cases wrote to the document meanwhile. @returns the entries left. */
export async function settle(documents: Documents, settlement: Settlement): Promise<readonly DueEntry[]> {
  for (;;) {
    const doc = await documents.findOne({ _id: settlement.id, institutionId: settlement.institutionId });
    if (!doc) return [];
    const due = doc.due.flatMap(entry => settled(entry, settlement));
    const isMine = doc.claimedUntil?.getTime() === settlement.claimedUntil.getTime();
    const keeps = isMine && settlement.hasMore(due);
    const claimedUntil = isMine && !keeps ? null : (doc.claimedUntil ?? null);
    const $set = { due, claimedUntil, nextDueAt: nextDue(due, claimedUntil), dueV: doc.dueV + 1 };
    if ((await documents.updateGuarded(sameVersion(doc), { $set })) === 1) return keeps ? due : [];
  }
}

function settled(entry: DueEntry, { key, retryAt }: Settlement): DueEntry[] {
  if (entry.key !== key) return [entry];
  return retryAt ? [{ ...entry, at: retryAt, tries: entry.tries + 1 }] : [];
}
