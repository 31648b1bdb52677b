import { createHash } from 'node:crypto';
import { AppError } from '@priyom/shared/errors';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/mongo/database.ts';
import { defineModel } from '../platform/mongo/define-model.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { above, atMost, below } from '../platform/mongo/filter.ts';
import type { Stored } from '../platform/mongo/scope.ts';

const MAX_WRONG = 5;
const LOCK_MS = 15 * 60_000;
const ATTEMPTS_SCOPE = { institutionId: 'installation' };

/** Wrong passwords of one login, whether it exists or not: the answer must not tell which logins do. */
interface LoginAttempts extends Stored {
  wrong: number;
  until: Date;
}

export const loginAttemptsModel = defineModel<LoginAttempts>({
  name: 'loginAttempts',
  fields: { wrong: { type: Number, required: true }, until: { type: Date, required: true } },
  indexes: [{ keys: { until: 1 }, expireAfterSeconds: 0, isGlobal: true }],
});

interface Ports {
  database: Database;
  clock: Clock;
}

/** Until when, by login, of each database: who goes on guessing at a closed door costs nobody anything. */
const closed = new WeakMap<Database, Map<string, Date>>();
const MOST_KNOWN = 5_000;

/** Found closed before by this process, so it is on record. */
export function isKnownClosed({ database, clock }: Ports, login: string): boolean {
  return closedUntil(database, keyOf(login), clock.now()) !== null;
}

function closedUntil(database: Database, key: string, now: Date): Date | null {
  const until = closed.get(database)?.get(key);
  return until && until > now ? until : null;
}

function remember(database: Database, key: string, until: Date): void {
  const known = closed.get(database) ?? new Map<string, Date>();
  // The oldest goes: it is looked up in the database again.
  const [oldest] = known.size < MOST_KNOWN ? [] : known.keys();
  if (oldest !== undefined) known.delete(oldest);
  closed.set(database, known.set(key, until));
}

/**
 * Takes one of the five tries of 15 minutes *before* the password is looked at, so that fifty at once are not fifty
 * tries.
 * @throws AppError LOCKED_OUT with the minutes left.
 */
export async function takeAttempt({ database, clock }: Ports, login: string): Promise<void> {
  const attempts = database.in(ATTEMPTS_SCOPE, loginAttemptsModel);
  const _id = keyOf(login);
  const now = clock.now();
  const known = closedUntil(database, _id, now);
  if (known) throw lockedOut(known, now);
  const until = new Date(now.getTime() + LOCK_MS);
  for (;;) {
    const counted = await attempts.updateOne(
      { _id, wrong: below(MAX_WRONG), until: above(now) },
      { $inc: { wrong: 1 }, $set: { until } },
    );
    if (counted === 1) return;
    if ((await attempts.updateOne({ _id, until: atMost(now) }, { $set: { wrong: 1, until } })) === 1) return;
    const before = await attempts.findById(_id);
    if (before && before.wrong >= MAX_WRONG && before.until > now) {
      remember(database, _id, before.until);
      throw lockedOut(before.until, now);
    }
    if (!before && (await insertFirst(attempts, { _id, ...ATTEMPTS_SCOPE, wrong: 1, until }))) return;
  }
}

function lockedOut(until: Date, now: Date): AppError {
  return new AppError('LOCKED_OUT', { minutes: Math.ceil((until.getTime() - now.getTime()) / 60_000) });
}

/** After a right password. */
export async function forgetAttempts({ database }: Ports, login: string): Promise<void> {
  await database.in(ATTEMPTS_SCOPE, loginAttemptsModel).deleteMany({ _id: keyOf(login) });
}

function keyOf(login: string): string {
  return createHash('sha256').update(login).digest('base64url');
}

async function insertFirst(attempts: { insert(document: LoginAttempts): Promise<void> }, document: LoginAttempts) {
  try {
    await attempts.insert(document);
    return true;
  } catch (error) {
    if (error instanceof DuplicateKeyError) return false;
    throw error;
  }
}
