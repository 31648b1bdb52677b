import { getAppointment } from '../appointments/get-appointment.ts';
import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { enrolmentsOf } from './repository.ts';

/** The lowest number of a seat that nobody has, from 1; null: all are taken. */
export async function firstFree(database: Database, scope: Scope, appointmentId: string): Promise<number | null> {
  const [{ announced }, holders] = await Promise.all([
    getAppointment({ database }, scope, appointmentId),
    enrolmentsOf(database, scope).find({ appointmentId, holding: true }),
  ]);
  const taken = new Set(holders.map(({ seat }) => seat));
  for (let number = 1; number <= (announced?.places ?? 0); number += 1) if (!taken.has(number)) return number;
  return null;
}
