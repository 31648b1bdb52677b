import { getAppointment } from '../appointments/get-appointment.ts';
import type { SystemPorts } from '../appointments/system-event.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { checksModel } from './model.ts';

/** Whether the check of the appointment's present start passed: the guard of calling and beginning. @throws AppError NOT_FOUND */
export async function hasPassedCheck(
  ports: Pick<SystemPorts, 'database'>,
  scope: Scope,
  appointmentId: string,
): Promise<boolean> {
  const [appointment, checks] = await Promise.all([
    getAppointment(ports, scope, appointmentId),
    ports.database.in(scope, checksModel).find({ appointmentId }),
  ]);
  return checks.some(
    ({ status, forStart }) => status === 'passed' && forStart.getTime() === appointment.startsAt.getTime(),
  );
}
