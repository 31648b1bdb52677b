import type { Connection } from 'mongoose';

/** Collection and name of indexes that earlier versions made and this one must not find. */
const OUTDATED: readonly (readonly [collection: string, index: string])[] = [
  // SecantusDB looked for drafts in it without the party that is part of its key, and found none.
  ['protocols', 'consultationId_1_partyIndex_1_status_1'],
];

/** Idempotent. Neither a collection nor an index that is not there is a fault: a program makes those of its own models. */
export async function dropOutdatedIndexes({ db }: Pick<Connection, 'db'>): Promise<void> {
  if (!db) return;
  for (const [collection, index] of OUTDATED) {
    if (!(await db.listCollections({ name: collection }).hasNext())) continue;
    const present = await db.collection(collection).indexes();
    if (present.some(({ name }) => name === index)) await db.collection(collection).dropIndex(index);
  }
}
