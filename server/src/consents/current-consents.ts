import type { ConsentText, PolicyBody } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Consent, consentsModel } from './model.ts';
import { textHashOf } from './text-hash.ts';

export interface CurrentConsent {
  text: ConsentText;
  textHash: string;
  /** Given to this very text and not withdrawn. */
  given: Consent | null;
}

/** The policy's documents with what this person has given. A new text asks anew. */
export async function currentConsents(
  database: Database,
  scope: Scope,
  policy: PolicyBody,
  citizenId: string,
): Promise<CurrentConsent[]> {
  const stored = await database.in(scope, consentsModel).find({ citizenId, withdrawnAt: null }, { sort: { _id: 1 } });
  return policy.consents.map(text => {
    const textHash = textHashOf(text);
    const given = stored.find(each => each.purpose === text.purpose && each.textHash === textHash) ?? null;
    return { text, textHash, given };
  });
}

/** @throws AppError CONSENT_REQUIRED {purposes} while a required one is not given or is withdrawn (D14). */
export async function requireConsents(
  database: Database,
  scope: Scope,
  policy: PolicyBody,
  citizenId: string,
): Promise<void> {
  const all = await currentConsents(database, scope, policy, citizenId);
  const missing = all.filter(({ text, given }) => text.required && !given).map(({ text }) => text.purpose);
  if (missing.length > 0) throw new AppError('CONSENT_REQUIRED', { purposes: missing });
}
