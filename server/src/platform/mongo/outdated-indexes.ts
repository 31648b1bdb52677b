import type { Connection } from 'mongoose';

/** Collection and name of indexes that earlier versions made and this one must not find. */
const OUTDATED: readonly (readonly [collection: string, index: string])[] = [
  // SecantusDB looked for drafts in it without the party that is part of its key, and found none.
  ['protocols', 'consultationId_1_partyIndex_1_status_1'],
];

/** Idempotent. An index that is not there is what is wanted. */
export async function dropOutdatedIndexes({ db }: Pick<Connection, 'db'>): Promise<void> {
  for (const [collection, index] of OUTDATED) {
    const present = (await db?.collection(collection).indexes()) ?? [];
    if (present.some(({ name }) => name === index)) await db?.collection(collection).dropIndex(index);
  }
}
