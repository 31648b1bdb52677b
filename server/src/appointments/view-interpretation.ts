import type { InterpretationView } from '@priyom/shared/api/appointments';
import { consultationsOf } from '../consultations/repository.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { interpretedIn, seatsWithAccount } from '../records/interpretation.ts';
import { interpretedThisYear } from '../records/interpreted-this-year.ts';
import type { Appointment } from './model.ts';
import type { VisitPorts } from './ports.ts';
import { speakerIdOf } from './seats.ts';

/** Of each who talks through an interpreter: in this meeting, and in this year so far. Whoever never did is not named. */
export async function viewInterpretation(
  ports: VisitPorts,
  scope: Scope,
  { _id, parties }: Appointment,
): Promise<InterpretationView[]> {
  const doc = await consultationsOf(ports.database, scope).findById(_id);
  const counted = doc && (await interpretedIn(ports.database, doc, parties));
  const all = await Promise.all(
    seatsWithAccount(parties).map(async seat => {
      const { year, minutes: yearMinutes } = await interpretedThisYear(ports, scope, speakerIdOf(seat));
      return { partyIndex: seat.index, minutes: counted?.get(seat.index) ?? 0, year, yearMinutes };
    }),
  );
  return all.filter(({ minutes, yearMinutes }) => minutes + yearMinutes > 0);
}
