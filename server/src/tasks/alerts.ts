import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { addTask, type TaskPorts } from './add-task.ts';
import { type Task, type TaskRole, tasksModel } from './model.ts';
import { sealWords } from './task-words.ts';

export type AlertKind = 'crisis' | 'silentSignal' | 'endedForCause';

export interface Alert {
  kind: AlertKind;
  /** The same cause alerts once. */
  key: string;
  consultationId: string;
  departmentId: string;
  /** Of the key that seals the words. */
  keySubject: string;
  text: string;
}

/** Who is alerted of what (D17, D19, ux §6.6, §6.7); the same as the right `crisis.alerted` lets see at once. */
function rolesFor({ kind, departmentId }: Alert): TaskRole[] {
  const head: TaskRole = { role: 'head', departmentId };
  return kind === 'endedForCause' ? [head] : [head, { role: 'psychologistOnDuty', departmentId: null }];
}

/** A task of those who answer for the people of a department: it stays until one of them takes it, page open or not. */
export async function raiseAlert(ports: TaskPorts & { keys: KeyRing }, scope: Scope, alert: Alert): Promise<void> {
  const { kind, key, consultationId, keySubject, text } = alert;
  const _id = newId();
  await addTask(ports, scope, {
    _id,
    kind,
    key,
    subject: { kind: 'consultation', id: consultationId },
    appointmentId: consultationId,
    forRoles: rolesFor(alert),
    words: text ? await sealWords(ports.keys, scope, _id, keySubject, { phone: '', text }) : null,
  });
}

/** Whoever raised it has taken it back before anybody took it up. */
export async function withdrawAlert(
  { database, clock }: TaskPorts,
  scope: Scope,
  consultationId: string,
  kind: AlertKind,
): Promise<void> {
  const open = { 'subject.id': consultationId, kind, doneAt: null };
  await database.in(scope, tasksModel).updateMany(open, { $set: { doneAt: clock.now(), doneBy: 'system' } });
}

/** The newest of a session and kind, as `alertOf` finds it. */
export function alertsOf(database: Database, scope: Scope, consultationIds: readonly string[]): Promise<Task[]> {
  const kinds: AlertKind[] = ['crisis', 'silentSignal'];
  const filter = { 'subject.id': oneOf(consultationIds), kind: oneOf(kinds) };
  return database.in(scope, tasksModel).find(filter, { sort: { createdAt: 1 } });
}

export function alertOf(tasks: readonly Task[], consultationId: string, kind: AlertKind): Task | undefined {
  return tasks.findLast(task => task.kind === kind && task.subject.id === consultationId);
}
