import { hasCheck } from '@priyom/shared/domain/check/rules';
import { CHECK_TABLE } from '@priyom/shared/domain/check/table';
import { AppError } from '@priyom/shared/errors';
import { appointmentsModel } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import type { SystemPorts } from '../appointments/system-event.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { addTask } from '../tasks/add-task.ts';
import type { TaskRole } from '../tasks/model.ts';
import { closeTasksOf } from '../tasks/open-tasks.ts';
import { checksModel } from './model.ts';
import { isOfPresentStart, openCheck } from './open-check.ts';

/** What appointments and checks set off by themselves about checks. */
export function handleCheckEffects(runner: DueRunner, ports: VisitPorts): void {
  runner.handle(appointmentsModel, 'check-opens', job => opens(ports, job));
  runner.handle(appointmentsModel, 'check-void', job => voidChecks(ports, job));
  runner.handle(checksModel, 'expire', job => expire(ports, job));
  runner.handle(checksModel, 'check-failed-told', job => tellFailure(ports, job));
  runner.handle(checksModel, 'check-passed', ({ scope, id }) =>
    closeTasksOf({ database: ports.database, clock: ports.write.clock }, scope, id),
  );
}

async function opens(ports: SystemPorts, { scope, id }: DueJob): Promise<void> {
  const appointment = await ports.database.in(scope, appointmentsModel).getById(id);
  if (appointment.status === 'booked' && hasCheck(appointment.method)) await openCheck(ports, scope, appointment);
}

/** Moved or cancelled: nobody need act on the failed check of a start that is no more. */
async function voidChecks({ database, write }: SystemPorts, { scope, id }: DueJob): Promise<void> {
  const appointment = await database.in(scope, appointmentsModel).getById(id);
  for (const check of await database.in(scope, checksModel).find({ appointmentId: id })) {
    if (!isOfPresentStart(check, appointment)) await closeTasksOf({ database, clock: write.clock }, scope, check._id);
  }
}

async function expire(ports: SystemPorts, { scope, id, command }: DueJob): Promise<void> {
  try {
    await writeAggregate(ports.write, ports.database.in(scope, checksModel), id, command, check =>
      moveTo(CHECK_TABLE, check, 'expire'),
    );
  } catch (error) {
    // Run meanwhile: passed or failed stands.
    if (!(error instanceof AppError && error.code === 'INVALID_STATE')) throw error;
  }
}

/** D12, regulation 003 §4.1: one task for all whom the policy names, of the last attempt. */
export async function tellFailure(ports: VisitPorts, { scope, id, entry }: DueJob): Promise<void> {
  const check = await ports.database.in(scope, checksModel).getById(id);
  if (check.status !== 'failed') return;
  const { body } = await ports.policies.get(scope, check.policyId);
  const forRoles = body.check.failureToldTo.map(
    (role): TaskRole => ({ role, departmentId: role === 'head' ? check.departmentId : null }),
  );
  const { database, write } = ports;
  const subject = { kind: 'check', id };
  // Not the one of this very attempt: the effect may run twice, and they must not be left without any.
  await closeTasksOf({ database, clock: write.clock }, scope, id, entry.key);
  await addTask({ database, clock: write.clock }, scope, {
    kind: 'failedCheck',
    key: entry.key,
    subject,
    appointmentId: check.appointmentId,
    forRoles,
  });
}
