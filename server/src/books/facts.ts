import { FactSource } from '@priyom/shared/domain/policy/schema';
import * as z from 'zod';
import type { KeyRing, Place } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { BookLine } from './model.ts';

/** What a line keeps sealed: a snapshot of the facts as of then, and the note of a confirmation or correction. */
export const LineFacts = z.object({ cells: z.partialRecord(FactSource, z.string()), note: z.string() });
export type LineFacts = z.infer<typeof LineFacts>;

export function factsPlace(lineId: string): Place {
  return { documentId: lineId, field: 'facts' };
}

export async function sealFacts(
  keys: KeyRing,
  scope: Scope,
  line: Pick<BookLine, '_id' | 'citizenId'>,
  facts: LineFacts,
) {
  const keyId = await keys.dataKeyFor(scope, line.citizenId === null ? 'colleagues' : `citizen:${line.citizenId}`);
  return keys.seal(scope, keyId, factsPlace(line._id), facts);
}

/** Undefined when the citizen's data was erased: the row stays, its cells are empty. */
export function openFacts(keys: KeyRing, scope: Scope, line: BookLine): Promise<LineFacts | undefined> {
  return keys.openIfKept(scope, line.facts, factsPlace(line._id), LineFacts);
}
