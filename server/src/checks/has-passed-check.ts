import { getAppointment } from '../appointments/get-appointment.ts';
import type { SystemPorts } from '../appointments/system-event.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { findCheck } from './open-check.ts';

/** Whether the check of the appointment's present start passed: the guard of calling and beginning. @throws AppError NOT_FOUND */
export async function hasPassedCheck(
  ports: Pick<SystemPorts, 'database'>,
  scope: Scope,
  appointmentId: string,
): Promise<boolean> {
  const check = await findCheck(ports, scope, await getAppointment(ports, scope, appointmentId));
  return check?.status === 'passed';
}
