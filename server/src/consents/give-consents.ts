import type { GiveConsents } from '@priyom/shared/api/guest';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type CurrentConsent, currentConsents } from './current-consents.ts';
import { type Consent, consentsModel } from './model.ts';

type Ports = { database: Database; clock: Clock };

interface Giver {
  citizenId: string;
  policy: PolicyBody;
  /** The link by which it is ticked, or who of the staff heard it. */
  by: string;
}

/**
 * D14: what the person ticked, each to the text that was on the screen. What is given already stays as it is.
 * @throws AppError VALIDATION for a purpose the policy has not · INVALID_STATE {kind: 'consent', purpose} when the text
 *   has changed meanwhile: the new one must be read first. Then nothing of the request is written.
 */
export async function giveConsents(
  { database, clock }: Ports,
  scope: Scope,
  giver: Giver,
  { requestId, given }: z.output<typeof GiveConsents>,
): Promise<void> {
  const current = await currentConsents(database, scope, giver.policy, giver.citizenId);
  const wanted = given.map(each => matching(current, each)).filter(each => !each.given);
  for (const each of wanted) {
    await insertOnce(database, scope, consentOf(scope, giver, each, { how: 'tick', requestId, at: clock.now() }));
  }
}

/**
 * By telephone (D16): the required texts were read aloud and agreed to; what is given already stays as it is.
 * @returns the purposes that are new
 */
export async function speakConsents(
  { database, clock }: Ports,
  scope: Scope,
  giver: Giver,
  requestId: string,
): Promise<string[]> {
  const current = await currentConsents(database, scope, giver.policy, giver.citizenId);
  const missing = current.filter(({ text, given }) => text.required && !given);
  for (const each of missing) {
    await insertOnce(database, scope, consentOf(scope, giver, each, { how: 'spoken', requestId, at: clock.now() }));
  }
  return missing.map(({ text }) => text.purpose);
}

interface Act extends Pick<Consent, 'how' | 'at'> {
  requestId: string;
}

function consentOf({ institutionId }: Scope, giver: Giver, { text, textHash }: CurrentConsent, act: Act): Consent {
  const { citizenId, by } = giver;
  const { purpose, version } = text;
  const { how, at, requestId: createdByRequest } = act;
  return {
    ...{ _id: newId(), institutionId, citizenId, purpose, version, textHash },
    ...{ how, by, at, withdrawnAt: null, createdByRequest },
  };
}

type Tick = z.output<typeof GiveConsents>['given'][number];

function matching(current: readonly CurrentConsent[], { purpose, version, textHash }: Tick): CurrentConsent {
  const found = current.find(({ text }) => text.purpose === purpose);
  if (!found) throw new AppError('VALIDATION', { fields: ['given.purpose'] });
  if (found.text.version !== version || found.textHash !== textHash) {
    throw new AppError('INVALID_STATE', { kind: 'consent', purpose, version: found.text.version });
  }
  return found;
}

async function insertOnce(database: Database, scope: Scope, consent: Consent): Promise<void> {
  try {
    await database.in(scope, consentsModel).insert(consent);
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    const { createdByRequest, purpose } = consent;
    const before = await database.in(scope, consentsModel).findOne({ createdByRequest, purpose });
    // Another person's request with the same id must not pass for this one's consent.
    if (before?.citizenId !== consent.citizenId) throw new AppError('CONFLICT', { kind: 'requestId' });
  }
}
