import { AppError } from '@priyom/shared/errors';
import { hashOf } from '../invitations/link-secret.ts';
import type { Database } from '../platform/mongo/database.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Enrolment, enrolmentsModel } from './model.ts';

export const enrolmentsOf = (database: Database, scope: Scope) => database.in(scope, enrolmentsModel);

/** How a group is filled. */
export interface Filled {
  taken: number;
  waiting: number;
}

/** Of several groups, by their ids; one without enrolments is absent. */
export async function filledOf(database: Database, scope: Scope, ids: readonly string[]): Promise<Map<string, Filled>> {
  const open = await enrolmentsOf(database, scope).find({ appointmentId: oneOf(ids), isOpen: true });
  const counts = new Map<string, Filled>();
  for (const { appointmentId, holding } of open) {
    const { taken, waiting } = counts.get(appointmentId) ?? { taken: 0, waiting: 0 };
    counts.set(appointmentId, { taken: taken + Number(holding), waiting: waiting + Number(!holding) });
  }
  return counts;
}

export const EMPTY: Filled = { taken: 0, waiting: 0 };

/** Those who wait, the longest first: ids are ordered by time. */
export function waitingList(database: Database, scope: Scope, appointmentId: string): Promise<Enrolment[]> {
  return enrolmentsOf(database, scope).find({ appointmentId, status: 'waitingList' }, { sort: { _id: 1 } });
}

/** @throws AppError LINK_UNKNOWN */
export async function enrolmentBySecret(database: Database, secret: string): Promise<Enrolment> {
  const found = await database.across(enrolmentsModel, 'enrolment-by-secret').findOne({ secretHash: hashOf(secret) });
  if (!found) throw new AppError('LINK_UNKNOWN');
  return found;
}
