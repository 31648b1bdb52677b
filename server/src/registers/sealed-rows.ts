import * as z from 'zod';
import { type KeyRing, STAFF_SUBJECT } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Register, RegisterRow } from './model.ts';

export async function sealRows(keys: KeyRing, scope: Scope, id: string, rows: readonly RegisterRow[]): Promise<string> {
  const keyId = await keys.dataKeyFor(scope, STAFF_SUBJECT);
  return keys.seal(scope, keyId, { documentId: id, field: 'rows' }, rows);
}

export function openRows(keys: KeyRing, scope: Scope, doc: Register): Promise<RegisterRow[]> {
  return keys.open(scope, doc.rows, { documentId: doc._id, field: 'rows' }, z.array(RegisterRow));
}
