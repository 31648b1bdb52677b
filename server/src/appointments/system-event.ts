import {
  APPOINTMENT_TABLE,
  type AppointmentEvent,
  type AppointmentStatus,
} from '@priyom/shared/domain/appointment/table';
import { AppError } from '@priyom/shared/errors';
import { type Change, type Command, type DueChange, moveTo } from '../platform/aggregate/change.ts';
import { type WritePorts, writeAggregate } from '../platform/aggregate/write.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { appointmentsOf } from './get-appointment.ts';
import type { Appointment } from './model.ts';
import { TIMER_KINDS } from './timers.ts';

export interface SystemPorts {
  database: Database;
  write: WritePorts;
}

interface SystemEvent {
  event: AppointmentEvent;
  /** States in which there is nothing left to do: the event happened, or something that outdates it. */
  settledIn: readonly AppointmentStatus[];
  set?: NonNullable<Change<Appointment>['set']>;
  effects?: (now: Date) => NonNullable<DueChange['add']>;
}

/**
 * An event that follows from the session or the clock: at least once, done once, whoever else writes meanwhile.
 * @throws AppError NOT_FOUND · INVALID_STATE in a state that is neither the event's source nor settled
 */
export async function systemEvent(
  ports: SystemPorts,
  scope: Scope,
  id: string,
  command: Command,
  { event, settledIn, set, effects }: SystemEvent,
): Promise<void> {
  const appointments = appointmentsOf(ports.database, scope);
  const isSettled = async (): Promise<boolean> => settledIn.includes((await appointments.getById(id)).status);
  if (await isSettled()) return;
  try {
    await writeAggregate(ports.write, appointments, id, command, (appointment, now) =>
      moveTo(APPOINTMENT_TABLE, appointment, event, {
        ...(set && { set }),
        due: { cancel: TIMER_KINDS, add: effects?.(now) ?? [] },
      }),
    );
  } catch (error) {
    const isLate = error instanceof AppError && error.code === 'INVALID_STATE';
    if (!isLate || !(await isSettled())) throw error;
  }
}
