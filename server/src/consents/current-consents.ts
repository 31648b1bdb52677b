import type { ConsentText, Method, PolicyBody } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Consent, consentsModel } from './model.ts';
import { spokenHashOf, textHashOf } from './text-hash.ts';

export interface CurrentConsent {
  text: ConsentText;
  textHash: string;
  /** Of what is read aloud. */
  spokenHash: string;
  /** Given to this very text and not withdrawn. */
  given: Consent | null;
}

/** Whose consents, and how they are going to talk. */
export interface Consenting {
  citizenId: string;
  policy: PolicyBody;
  method: Method;
}

/**
 * The policy's documents with what this person has given. A new text asks anew; what was agreed to by ear holds for
 * talks by telephone, of which it speaks.
 */
export async function currentConsents(
  database: Database,
  scope: Scope,
  { citizenId, policy, method }: Consenting,
): Promise<CurrentConsent[]> {
  const stored = await database.in(scope, consentsModel).find({ citizenId, withdrawnAt: null }, { sort: { _id: 1 } });
  return policy.consents.map(text => {
    const [textHash, spokenHash] = [textHashOf(text), spokenHashOf(text)];
    const isGiven = (hash: string) => hash === textHash || (method === 'phone' && hash === spokenHash);
    const given = stored.find(each => each.purpose === text.purpose && isGiven(each.textHash)) ?? null;
    return { text, textHash, spokenHash, given };
  });
}

/** @throws AppError CONSENT_REQUIRED {purposes} while a required one is not given or is withdrawn (D14). */
export async function requireConsents(database: Database, scope: Scope, whose: Consenting): Promise<void> {
  const purposes = (await missingConsents(database, scope, whose)).map(({ text }) => text.purpose);
  if (purposes.length > 0) throw new AppError('CONSENT_REQUIRED', { purposes });
}

/** The required ones without which they can't talk so. */
export async function missingConsents(database: Database, scope: Scope, whose: Consenting): Promise<CurrentConsent[]> {
  const all = await currentConsents(database, scope, whose);
  return all.filter(({ text, given }) => text.required && !given);
}
