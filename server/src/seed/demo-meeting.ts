import { localOf } from '@priyom/shared/calendar/zone';
import { bookAppointment } from '../appointments/book-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Institution } from '../institutions/model.ts';
import { issueLinks } from '../invitations/issue-link.ts';
import { newId } from '../platform/ids.ts';
import type { SignedIn } from '../staff/authorize.ts';
import { staffModel } from '../staff/model.ts';
import type { AgendaFile } from './schema.ts';

export type DemoMeeting = AgendaFile[number];

/** By it a later start knows its meetings again, and derives their links anew. */
export const DEMO_REQUEST = 'demo:';

const MINUTE_MS = 60_000;
const STEP_MS = 5 * MINUTE_MS;

/**
 * An invented meeting, booked by the same use case a person presses.
 * @returns the link of its first party
 * @throws AppError as `bookAppointment`
 */
export async function bookDemoMeeting(
  ports: VisitPorts,
  institution: Institution,
  meeting: DemoMeeting,
): Promise<string> {
  const asker = await asSpecialist(ports, institution, meeting.specialist);
  const { date, time } = startOf(ports, institution, meeting);
  const { specialist: _, atMinutes: __, institution: ___, ready: ____, ...wish } = meeting;
  const requestId = `${DEMO_REQUEST}${newId()}`;
  const how = { specialistId: asker.staffId, date, time, agreedHow: 'phone' as const, guests: [], colleagues: [] };
  const booking = { ...wish, ...how, requestId };
  const appointment = await bookAppointment(ports, asker, booking);
  const [link] = await issueLinks(ports, asker, appointment, requestId);
  if (!link) throw new Error('a meeting of the demonstration has no party');
  return link.url;
}

export async function asSpecialist(ports: VisitPorts, institution: Institution, login: string): Promise<SignedIn> {
  const record = await ports.database.in(institution, staffModel).findOne({ login });
  if (!record) throw new Error(`the demonstration has no "${login}"`);
  const card = await ports.directory.getStaffMember(institution, record._id);
  return {
    institutionId: institution.institutionId,
    staffId: record._id,
    sessionId: 'demonstration',
    roles: card.roles,
    departmentIds: card.departmentIds,
    accessUntil: new Date(0),
  };
}

/**
 * The next five-minute mark, so that nothing begins in the past. A meeting that would cross midnight begins with the next
 * day.
 */
export function startOf(
  { write }: Pick<VisitPorts, 'write'>,
  { zone }: Institution,
  { atMinutes, minutes }: Pick<DemoMeeting, 'atMinutes' | 'minutes'>,
): { date: string; time: string } {
  const wished = Math.ceil((write.clock.now().getTime() + atMinutes * MINUTE_MS) / STEP_MS) * STEP_MS;
  const start = localOf(new Date(wished), zone);
  const end = localOf(new Date(wished + minutes * MINUTE_MS), zone);
  return start.date === end.date ? start : { date: end.date, time: '00:00' };
}
