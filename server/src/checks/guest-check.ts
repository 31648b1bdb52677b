import type { GuestCheck } from '@priyom/shared/api/guest';
import type * as z from 'zod';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { guestChecksModel } from './model.ts';

interface Subject {
  appointmentId: string;
  invitationId: string;
  clientHash: string;
}

/** D13: the citizen's check, as often as they like; sent twice it is stored once. */
export async function storeGuestCheck(
  { database, clock }: { database: Database; clock: Clock },
  scope: Scope,
  subject: Subject,
  { requestId, rows, probe }: z.output<typeof GuestCheck>,
): Promise<void> {
  const own = { _id: newId(), institutionId: scope.institutionId, ...subject };
  try {
    await database
      .in(scope, guestChecksModel)
      .insert({ ...own, rows, probe, at: clock.now(), createdByRequest: requestId });
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
  }
}

/** When this device was last checked by this link; null: never. */
export async function lastGuestCheck(
  database: Database,
  scope: Scope,
  { invitationId, clientHash }: Pick<Subject, 'invitationId' | 'clientHash'>,
): Promise<Date | null> {
  const last = await database.in(scope, guestChecksModel).findOne({ invitationId, clientHash }, { sort: { at: -1 } });
  return last?.at ?? null;
}
