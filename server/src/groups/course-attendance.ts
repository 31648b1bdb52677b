import type { CourseAttendance } from '@priyom/shared/api/groups';
import { fullName } from '@priyom/shared/domain/book/facts';
import { meetingsOf } from '../appointments/course.ts';
import type { Appointment } from '../appointments/model.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { attendanceOfSession } from '../attendance/repository.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { Enrolment } from '../enrolments/model.ts';
import { enrolmentsOf } from '../enrolments/repository.ts';
import { minutesPresent } from '../records/minutes-present.ts';
import { presenceOf } from '../records/presence-of.ts';
import type { Group } from './get-group.ts';
import { viewMeetings } from './view-meetings.ts';

/** Minutes of one meeting by party; null: it has not been held. */
type Held = ReadonlyMap<number, number> | null;

/**
 * Who was how long at which meeting (D25), from attendance alone, rejoining counted once; of whoever has ever had a place.
 * The caller has checked the right and records the access.
 */
export async function courseAttendance(ports: VisitPorts, asker: Asker, group: Group): Promise<CourseAttendance> {
  const meetings = await meetingsOf(ports, asker, group);
  const seated = (await enrolmentsOf(ports.database, asker).find({ appointmentId: group._id }, { sort: { _id: 1 } }))
    // Who only ever waited was at none of them.
    .filter(({ seats }) => seats.length > 0);
  const [known, held, { zone, name: institution }, card, { body }] = await Promise.all([
    ports.citizens.known(
      asker,
      seated.map(({ citizenId }) => citizenId),
    ),
    Promise.all(meetings.map(meeting => minutesOf(ports, asker, meeting))),
    ports.directory.institution(asker),
    ports.directory.staffMember(asker, group.specialistId),
    ports.policies.get(asker, group.policyId),
  ]);
  const certificate = body.forms.certificate ?? null;
  const howMany = held.filter(each => each !== null).length;
  const rows = seated.map(enrolment => {
    const name = known.get(enrolment.citizenId)?.name;
    const minutes = meetings.map((meeting, index) => presentAt(enrolment, meeting, held[index] ?? null));
    const attended = minutes.filter(each => each !== null && each > 0).length;
    return {
      enrolmentId: enrolment._id,
      name: name ? fullName(name) : '',
      minutes,
      attended,
      isCertified: certificate !== null && attended > 0 && attended >= howMany * certificate.attendedShare,
      hasLeft: enrolment.status === 'cancelled',
    };
  });
  return {
    zone,
    title: group.title,
    specialist: card ? fullName(card.name) : '',
    ...{ institution, certificate },
    meetings: await viewMeetings(ports, asker, meetings),
    rows: rows.filter(({ attended, hasLeft }) => attended > 0 || !hasLeft),
  };
}

function presentAt({ seats }: Enrolment, { _id }: Appointment, held: Held): number | null {
  const seat = seats.find(({ appointmentId }) => appointmentId === _id);
  return held && seat ? (held.get(seat.partyIndex) ?? 0) : null;
}

async function minutesOf({ database }: VisitPorts, asker: Asker, meeting: Appointment): Promise<Held> {
  if (meeting.status !== 'held') return null;
  const doc = await consultationsOf(database, asker).findById(meeting._id);
  if (!doc) return null;
  const connections = await attendanceOfSession(database, doc);
  const end = doc.outcome?.at ?? null;
  return new Map(
    meeting.parties.map(({ index }) => [index, minutesPresent(presenceOf(doc, connections, index), end)] as const),
  );
}
