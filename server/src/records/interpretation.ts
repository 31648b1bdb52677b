import type { AppointmentParty } from '../appointments/model.ts';
import { seatIndexOf, seatsOf } from '../appointments/seats.ts';
import { attendanceOfSession } from '../attendance/repository.ts';
import type { Consultation } from '../consultations/model.ts';
import type { Database } from '../platform/mongo/database.ts';
import { minutesTogether } from './minutes-present.ts';
import { presenceOf } from './presence-of.ts';

/** Minutes by the seat of whoever talked through an interpreter; who did not is absent. */
export type Interpreted = ReadonlyMap<number, number>;

/** The session is over and an interpreter was in it: else there is nothing to count. */
export function wasInterpreted({ outcome, participants }: Consultation): boolean {
  return outcome !== null && participants.some(({ role, enteredAt }) => role === 'interpreter' && enteredAt !== null);
}

/**
 * How long people talked through an interpreter, for their own account of it (D18): from attendance, while an
 * interpreter and they themselves were in. Who comes again, a second device and two interpreters who take turns count
 * once. Unlike the minutes in the papers, which say how long an interpreter was there.
 */
export async function interpretedIn(
  database: Database,
  doc: Consultation,
  parties: readonly AppointmentParty[],
): Promise<Interpreted> {
  if (!wasInterpreted(doc)) return new Map();
  const connections = await attendanceOfSession(database, doc);
  const interpreters = connections.filter(({ role }) => role === 'interpreter');
  const counted = seatsWithAccount(parties).map(({ index }) => {
    const minutes = minutesTogether(interpreters, presenceOf(doc, connections, index), doc.outcome?.at ?? null);
    return [index, minutes] as const;
  });
  return new Map(counted.filter(([, minutes]) => minutes > 0));
}

/** For whom an interpreter is there: the one who talks; among several, who asked for one. Nobody else is charged with it. */
export function seatsWithAccount(parties: readonly AppointmentParty[]): AppointmentParty[] {
  const seats = seatsOf(parties);
  if (seats.length === 1) return seats;
  const asking = parties.filter(({ needs }) => needs.includes('interpreter'));
  return seats.filter(seat => asking.some(({ index }) => seatIndexOf(parties, index) === seat.index));
}
