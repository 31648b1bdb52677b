import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Task, tasksModel } from './model.ts';

export interface TaskPorts {
  database: Database;
  clock: Clock;
}

export type NewTask = Pick<Task, 'kind' | 'key' | 'subject'> &
  Partial<Pick<Task, '_id' | 'appointmentId' | 'partyIndex' | 'forStaffIds' | 'forRoles' | 'words'>>;

/** Once for each `key`, so effects may repeat. */
export async function addTask({ database, clock }: TaskPorts, scope: Scope, task: NewTask): Promise<void> {
  const nothing = { appointmentId: null, partyIndex: null, forStaffIds: [], forRoles: [], words: null };
  try {
    await database.in(scope, tasksModel).insert({
      _id: newId(),
      institutionId: scope.institutionId,
      ...nothing,
      ...task,
      createdAt: clock.now(),
      doneAt: null,
      doneBy: null,
    });
  } catch (error) {
    if (!(error instanceof DuplicateKeyError && error.isOn('key'))) throw error;
  }
}
