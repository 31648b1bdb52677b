import type { GiveConsents } from '@priyom/shared/api/guest';
import type { ConsentText } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import type { GivenText } from '@priyom/shared/signaling/requests';
import type * as z from 'zod';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Consenting, type CurrentConsent, currentConsents, missingConsents } from './current-consents.ts';
import { type Consent, consentsModel } from './model.ts';

type Ports = { database: Database; clock: Clock };

interface Giver extends Consenting {
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
  const current = await currentConsents(database, scope, giver);
  const wanted = given.map(each => matching(current, each)).filter(each => !each.given);
  for (const each of wanted) {
    const act = { how: 'tick', textHash: each.textHash, requestId, at: clock.now() } as const;
    await insertOnce(database, scope, consentOf(scope, giver, each, act));
  }
}

/**
 * By telephone (D16): the texts for the ear that were read aloud and agreed to, each for its purpose. What is given
 * already stays as it is.
 * @returns the purposes that are new
 * @throws AppError CONSENT_REQUIRED {purposes} when a required one was not read · INVALID_STATE {kind: 'consent',
 *   purpose} when another text was. Then nothing of the request is written.
 */
export async function speakConsents(
  { database, clock }: Ports,
  scope: Scope,
  giver: Giver,
  { requestId, spoken }: { requestId: string; spoken: readonly GivenText[] },
): Promise<string[]> {
  const missing = await missingConsents(database, scope, giver);
  const unread = missing.filter(({ text }) => !spoken.some(({ purpose }) => purpose === text.purpose));
  if (unread.length > 0) throw new AppError('CONSENT_REQUIRED', { purposes: unread.map(({ text }) => text.purpose) });
  for (const { text, spokenHash } of missing) requireSame(text, spokenHash, spoken);
  for (const each of missing) {
    const act = { how: 'spoken', textHash: each.spokenHash, requestId, at: clock.now() } as const;
    await insertOnce(database, scope, consentOf(scope, giver, each, act));
  }
  return missing.map(({ text }) => text.purpose);
}

interface Act extends Pick<Consent, 'how' | 'textHash' | 'at'> {
  requestId: string;
}

function consentOf({ institutionId }: Scope, giver: Giver, { text }: CurrentConsent, act: Act): Consent {
  const { citizenId, by } = giver;
  const { purpose, version } = text;
  const { how, textHash, at, requestId: createdByRequest } = act;
  return {
    ...{ _id: newId(), institutionId, citizenId, purpose, version, textHash },
    ...{ how, by, at, withdrawnAt: null, createdByRequest },
  };
}

function matching(current: readonly CurrentConsent[], tick: GivenText): CurrentConsent {
  const found = current.find(({ text }) => text.purpose === tick.purpose);
  if (!found) throw new AppError('VALIDATION', { fields: ['given.purpose'] });
  requireSame(found.text, found.textHash, [tick]);
  return found;
}

/** Agreed to these very words, not to those of another version. */
function requireSame({ purpose, version }: ConsentText, textHash: string, given: readonly GivenText[]): void {
  if (given.some(one => one.purpose === purpose && one.version === version && one.textHash === textHash)) return;
  throw new AppError('INVALID_STATE', { kind: 'consent', purpose, version });
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
