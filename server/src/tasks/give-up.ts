import type { DueJob } from '../platform/due/job.ts';
import { addTask, type TaskPorts } from './add-task.ts';

/** An effect failed for the last time: a technician's task, never silence (model §1). For the due runner. */
export function giveUpTask(ports: TaskPorts) {
  return (collection: string, { scope, id, entry }: DueJob): Promise<void> =>
    addTask(ports, scope, {
      kind: 'brokenEffect',
      key: `give-up:${entry.key}`,
      subject: { kind: collection, id },
      forRoles: [{ role: 'technician', departmentId: null }],
    });
}
