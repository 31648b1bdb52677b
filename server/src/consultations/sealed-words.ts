import * as z from 'zod';
import type { KeyRing, Sealed } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Consultation } from './model.ts';

/** Words that people typed: they may tell anything about a person, so they are sealed like their data. */
export type WordField =
  | 'inviteReason'
  | 'words'
  | 'companion'
  | 'suspension'
  | 'outcome'
  | 'message'
  | 'material'
  | 'phone'
  | 'question'
  | 'poll';

export const RefusalWords = z.object({ reason: z.string(), next: z.string() });
const Text = z.string();

/** One served person: their own key, so erasing them erases this. A group's words belong to the meeting. */
export function keySubjectOf(doc: Pick<Consultation, '_id' | 'parties'>): string {
  const [only, ...others] = doc.parties;
  return only && others.length === 0 ? `citizen:${only.citizenId}` : `consultation:${doc._id}`;
}

type Whose = Pick<Consultation, '_id' | 'institutionId' | 'parties'>;

export async function sealWords(keys: KeyRing, doc: Whose, field: WordField, value: unknown): Promise<Sealed> {
  const keyId = await keys.dataKeyFor(doc, keySubjectOf(doc));
  return keys.seal(doc, keyId, { documentId: doc._id, field }, value);
}

/** The empty text when there is none, or when it was erased with the citizen's data. */
export async function openText(keys: KeyRing, scope: Scope, id: string, field: WordField, sealed: Sealed | null) {
  if (sealed === null) return '';
  return (await keys.openIfKept(scope, sealed, { documentId: id, field }, Text)) ?? '';
}

export async function openRefusal(keys: KeyRing, doc: Whose, sealed: Sealed | null) {
  const none = { reason: '', next: '' };
  if (sealed === null) return none;
  return (await keys.openIfKept(doc, sealed, { documentId: doc._id, field: 'words' }, RefusalWords)) ?? none;
}
