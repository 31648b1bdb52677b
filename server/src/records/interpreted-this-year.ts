import { instantOf, localOf } from '@priyom/shared/calendar/zone';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { speakerIdOf } from '../appointments/seats.ts';
import { consultationsOf } from '../consultations/repository.ts';
import { between, oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { interpretedIn } from './interpretation.ts';

type Ports = Pick<VisitPorts, 'database' | 'directory' | 'write'>;

export interface YearOfInterpreting {
  year: number;
  minutes: number;
}

/**
 * What a person has talked through an interpreter at this institution since 1 January, by its own clock: the sum of what
 * each meeting shows, so that anybody can add it up. A number alone, whoever held the meetings: the account is the
 * person's (40 hours a year, government decree 608).
 */
export async function interpretedThisYear(ports: Ports, scope: Scope, personId: string): Promise<YearOfInterpreting> {
  const { zone } = await ports.directory.institution(scope);
  const year = Number(localOf(ports.write.clock.now(), zone).date.slice(0, 4));
  const meetings = await meetingsOf(ports, scope, personId, { year, zone });
  const sessions = await consultationsOf(ports.database, scope).find({ _id: oneOf(meetings.map(({ _id }) => _id)) });
  const minutes = await Promise.all(
    sessions.map(async doc => {
      const parties = meetings.find(({ _id }) => _id === doc._id)?.parties ?? [];
      const counted = await interpretedIn(ports.database, doc, parties);
      const own = parties.find(party => speakerIdOf(party) === personId);
      return own ? (counted.get(own.index) ?? 0) : 0;
    }),
  );
  return { year, minutes: minutes.reduce((sum, each) => sum + each, 0) };
}

/** Meetings of the year in which this person speaks, for themselves or for a child. */
async function meetingsOf(
  { database }: Ports,
  scope: Scope,
  personId: string,
  { year, zone }: { year: number; zone: string },
): Promise<Appointment[]> {
  const startsAt = between(instantOf(`${year}-01-01`, '00:00', zone), instantOf(`${year + 1}-01-01`, '00:00', zone));
  return appointmentsOf(database, scope).find({
    startsAt,
    anyOf: [{ 'parties.citizenId': personId }, { 'parties.representativeId': personId }],
  });
}
