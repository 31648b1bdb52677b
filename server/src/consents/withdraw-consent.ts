import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { consentsModel } from './model.ts';

/** «Отозвать»: of one purpose, whatever version was given. The record stays with the day of withdrawal; idempotent. */
export async function withdrawConsent(
  { database, clock }: { database: Database; clock: Clock },
  scope: Scope,
  citizenId: string,
  purpose: string,
): Promise<void> {
  const $set = { withdrawnAt: clock.now() };
  await database.in(scope, consentsModel).updateMany({ citizenId, purpose, withdrawnAt: null }, { $set });
}
