import type { KeyRing, Sealed } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Register, RegisterHead, type RegisterRow, RowWords } from './model.ts';

/** Each row under the key of the person served, so that erasing one family leaves the others readable. */
export async function sealRowWords(
  keys: KeyRing,
  scope: Scope,
  registerId: string,
  { rowId, citizenId }: Pick<RegisterRow, 'rowId' | 'citizenId'>,
  words: RowWords,
): Promise<Sealed> {
  const subject = citizenId === null ? meetingOf(registerId) : `citizen:${citizenId}`;
  return keys.seal(scope, await keys.dataKeyFor(scope, subject), rowPlace(registerId, rowId), words);
}

/** Undefined when the person was erased: the row stays, its cells are empty. */
export function openRowWords(keys: KeyRing, scope: Scope, registerId: string, { rowId, words }: RegisterRow) {
  return keys.openIfKept(scope, words, rowPlace(registerId, rowId), RowWords);
}

export async function sealHead(keys: KeyRing, scope: Scope, registerId: string, head: RegisterHead): Promise<Sealed> {
  return keys.seal(scope, await keys.dataKeyFor(scope, meetingOf(registerId)), headPlace(registerId), head);
}

export async function openHead(keys: KeyRing, scope: Scope, { _id, head }: Register): Promise<RegisterHead | null> {
  return head === null ? null : ((await keys.openIfKept(scope, head, headPlace(_id), RegisterHead)) ?? []);
}

/** What is of the group and of nobody in it alone has a key of the meeting (as its chat has). */
const meetingOf = (registerId: string) => `consultation:${registerId}`;
const rowPlace = (documentId: string, rowId: string) => ({ documentId, field: `rows.${rowId}` });
const headPlace = (documentId: string) => ({ documentId, field: 'head' });
