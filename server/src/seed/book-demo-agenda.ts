import { localOf } from '@priyom/shared/calendar/zone';
import { bookAppointment } from '../appointments/book-appointment.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import type { Institution } from '../institutions/model.ts';
import { issueLinks } from '../invitations/issue-link.ts';
import type { SignedIn } from '../staff/authorize.ts';
import { staffModel } from '../staff/model.ts';
import type { AgendaFile } from './schema.ts';

const MINUTE_MS = 60_000;
const STEP_MINUTES = 5;

/** The link of the consultation that begins now, if the file marks one. */
export interface DemoLink {
  url: string;
  login: string;
}

/**
 * Invented meetings around the present moment, booked by the same use case a person presses. A meeting that would cross
 * midnight begins with the next day.
 */
export async function bookDemoAgenda(
  ports: VisitPorts,
  institution: Institution,
  agenda: AgendaFile,
): Promise<DemoLink | null> {
  let ready: DemoLink | null = null;
  for (const meeting of agenda) {
    const asker = await asSpecialist(ports, institution, meeting.specialist);
    const { date, time } = startOf(ports, institution, meeting);
    const { specialist: login, atMinutes: _, institution: __, ready: isReady, ...wish } = meeting;
    const requestId = `demo:${institution.slug}:${login}:${date}:${time}`;
    const booking = { ...wish, requestId, specialistId: asker.staffId, date, time, agreedHow: 'phone' as const };
    const appointment = await bookAppointment(ports, asker, booking);
    const [link] = await issueLinks(ports, asker, appointment, requestId);
    if (isReady && link) ready = { url: link.url, login };
  }
  return ready;
}

async function asSpecialist(ports: VisitPorts, institution: Institution, login: string): Promise<SignedIn> {
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

/** The next five-minute mark, so that nothing begins in the past; the first of them is the present minute's. */
function startOf(
  ports: VisitPorts,
  { zone }: Institution,
  meeting: AgendaFile[number],
): { date: string; time: string } {
  const step = STEP_MINUTES * MINUTE_MS;
  const wished = Math.ceil((ports.write.clock.now().getTime() + meeting.atMinutes * MINUTE_MS) / step) * step;
  const start = localOf(new Date(wished), zone);
  const end = localOf(new Date(wished + meeting.minutes * MINUTE_MS), zone);
  return start.date === end.date ? start : { date: end.date, time: '00:00' };
}
