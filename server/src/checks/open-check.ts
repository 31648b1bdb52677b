import { CLOCK } from '@priyom/shared/actor';
import { CHECK_TABLE } from '@priyom/shared/domain/check/table';
import type { Appointment } from '../appointments/model.ts';
import type { SystemPorts } from '../appointments/system-event.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Check, checksModel } from './model.ts';

/** The check of this start, if it was opened. */
export function findCheck({ database }: Pick<SystemPorts, 'database'>, scope: Scope, appointment: Appointment) {
  return database.in(scope, checksModel).findOne({ appointmentId: appointment._id, forStart: appointment.startsAt });
}

/** Whether the meeting still begins when this check was for. */
export function isOfPresentStart(check: Check, { _id, status, startsAt }: Appointment): boolean {
  const isAhead = status === 'booked' || status === 'inSession';
  return isAhead && check.appointmentId === _id && check.forStart.getTime() === startsAt.getTime();
}

/** Due from now on, missed at the start if nobody runs it. Of the timer and a specialist who is earlier, one makes it. */
export async function openCheck(ports: SystemPorts, scope: Scope, appointment: Appointment): Promise<Check> {
  const before = await findCheck(ports, scope, appointment);
  if (before) return before;
  const { _id: appointmentId, startsAt: forStart, specialistId, departmentId, policyId } = appointment;
  const requestId = `check:${appointmentId}:${forStart.toISOString()}`;
  try {
    const { doc } = await createAggregate(
      ports.write,
      ports.database.in(scope, checksModel),
      { requestId, actor: CLOCK },
      {
        table: CHECK_TABLE,
        event: 'open',
        build: (own): Check => ({
          ...own,
          appointmentId,
          forStart,
          specialistId,
          departmentId,
          policyId,
          attempts: 0,
          result: null,
        }),
        due: [{ kind: 'expire', at: forStart }],
      },
    );
    return doc;
  } catch (error) {
    const other = error instanceof DuplicateKeyError ? await findCheck(ports, scope, appointment) : undefined;
    if (other) return other;
    throw error;
  }
}
