import { AppError } from '@priyom/shared/errors';
import type { Asker } from '../appointments/ports.ts';
import type { Database } from '../platform/mongo/database.ts';
import { not, withElement } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { TaskPorts } from './add-task.ts';
import { type Task, type TaskRole, tasksModel } from './model.ts';

type For = Pick<Task, 'forStaffIds' | 'forRoles'>;

export function isFor(task: For, asker: Pick<Asker, 'staffId' | 'roles' | 'departmentIds'>): boolean {
  if (task.forStaffIds.includes(asker.staffId)) return true;
  return task.forRoles.some(
    ({ role, departmentId }) =>
      asker.roles.includes(role) && (departmentId === null || asker.departmentIds.includes(departmentId)),
  );
}

const MOST_SHOWN = 500;

/** What still waits for this person, the oldest first. */
export function openTasksFor(database: Database, asker: Asker): Promise<Task[]> {
  const { staffId, roles, departmentIds } = asker;
  const departments = [null, ...departmentIds].map(departmentId =>
    roles.map(role => ({ forRoles: withElement<TaskRole[]>({ role, departmentId }) })),
  );
  const filter = { doneAt: null, anyOf: [{ forStaffIds: staffId }, ...departments.flat()] };
  return database.in(asker, tasksModel).find(filter, { sort: { createdAt: 1 }, limit: MOST_SHOWN });
}

/** Done once; who was first stands. @throws AppError NOT_FOUND · FORBIDDEN for a task of others */
export async function completeTask({ database, clock }: TaskPorts, asker: Asker, id: string): Promise<void> {
  const tasks = database.in(asker, tasksModel);
  const task = await tasks.getById(id);
  if (!isFor(task, asker)) throw new AppError('FORBIDDEN', { kind: 'task' });
  await tasks.updateOne({ _id: id, doneAt: null }, { $set: { doneAt: clock.now(), doneBy: asker.staffId } });
}

/**
 * The cause is gone: a failed check passed, a meeting was cancelled; or a newer task about it stands in their place.
 * @param exceptKey that newer one
 */
export async function closeTasksOf(
  { database, clock }: TaskPorts,
  scope: Scope,
  subjectId: string,
  exceptKey = '',
): Promise<void> {
  const others = { 'subject.id': subjectId, doneAt: null, key: not(exceptKey) };
  await database.in(scope, tasksModel).updateMany(others, { $set: { doneAt: clock.now(), doneBy: 'system' } });
}
