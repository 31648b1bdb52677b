import { AppError } from '@priyom/shared/errors';
import type { Asker } from '../appointments/ports.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { TaskPorts } from './add-task.ts';
import { type Task, tasksModel } from './model.ts';

type For = Pick<Task, 'forStaffIds' | 'forRoles'>;

export function isFor(task: For, asker: Pick<Asker, 'staffId' | 'roles' | 'departmentIds'>): boolean {
  if (task.forStaffIds.includes(asker.staffId)) return true;
  return task.forRoles.some(
    ({ role, departmentId }) =>
      asker.roles.includes(role) && (departmentId === null || asker.departmentIds.includes(departmentId)),
  );
}

/** What still waits for this person, the oldest first. */
export async function openTasksFor(database: Database, asker: Asker): Promise<Task[]> {
  const open = await database.in(asker, tasksModel).find({ doneAt: null }, { sort: { createdAt: 1 }, limit: 500 });
  return open.filter(task => isFor(task, asker));
}

/** Done once; who was first stands. @throws AppError NOT_FOUND · FORBIDDEN for a task of others */
export async function completeTask({ database, clock }: TaskPorts, asker: Asker, id: string): Promise<void> {
  const tasks = database.in(asker, tasksModel);
  const task = await tasks.getById(id);
  if (!isFor(task, asker)) throw new AppError('FORBIDDEN', { kind: 'task' });
  await tasks.updateOne({ _id: id, doneAt: null }, { $set: { doneAt: clock.now(), doneBy: asker.staffId } });
}

/** The cause is gone: a failed check passed, a meeting was cancelled. */
export async function closeTasksOf({ database, clock }: TaskPorts, scope: Scope, subjectId: string): Promise<void> {
  await database
    .in(scope, tasksModel)
    .updateMany({ 'subject.id': subjectId, doneAt: null }, { $set: { doneAt: clock.now(), doneBy: 'system' } });
}
