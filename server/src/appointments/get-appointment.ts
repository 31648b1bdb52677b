import type { Right } from '@priyom/shared/domain/staff/rights';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { authorize } from '../staff/authorize.ts';
import { type Appointment, appointmentsModel } from './model.ts';
import type { Asker } from './ports.ts';
import { requireStaffReach } from './reach.ts';

export const appointmentsOf = (database: Database, scope: Scope) => database.in(scope, appointmentsModel);

/** @throws AppError NOT_FOUND, also for another institution's id. */
export function getAppointment({ database }: { database: Database }, scope: Scope, id: string): Promise<Appointment> {
  return appointmentsOf(database, scope).getById(id);
}

/** @throws AppError NOT_FOUND · FORBIDDEN {right} when it is out of the asker's reach. */
export async function getWithin(
  ports: { database: Database },
  asker: Asker,
  right: Right,
  id: string,
): Promise<Appointment> {
  authorize(asker, right);
  const appointment = await getAppointment(ports, asker, id);
  // Whoever is asked into a talk of colleagues reads when it is and who comes.
  const isOurs = right === 'appointment.read' && appointment.colleagueIds?.includes(asker.staffId);
  if (!isOurs) requireStaffReach(asker, right, appointment);
  return appointment;
}
