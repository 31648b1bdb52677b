import { instantOf } from '@priyom/shared/calendar/zone';
import { AppError } from '@priyom/shared/errors';
import { type Appointment, appointmentsModel } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { rulebookOn } from '../appointments/rulebook.ts';
import { consultationsOf, isLive } from '../consultations/repository.ts';
import { opensAt } from '../guest/phase.ts';
import type { Institution } from '../institutions/model.ts';
import { issueLinks } from '../invitations/issue-link.ts';
import { atLeast, type Filter, oneOf } from '../platform/mongo/filter.ts';
import { asSpecialist, bookDemoMeeting, DEMO_REQUEST, type DemoMeeting, startOf } from './demo-meeting.ts';

const MINUTE_MS = 60_000;
/** Less than that is too short to look around in. */
const LEFT_MS = 15 * MINUTE_MS;
/** Find room where the whole meeting does not: between two others, before midnight. */
const SHORTER_MINUTES = [30, 20];

export interface ReadyLink {
  url: string;
  /** The specialist's. */
  login: string;
}

/**
 * A link whose consultation a newcomer enters now: of a meeting of an earlier start, while it can still be joined; else
 * one more is booked, with whoever is free.
 * @param logins of the specialists, the preferred one first
 * @throws AppError why nobody could be booked; TIME_TAKEN when all are busy
 */
export async function readyLink(
  ports: VisitPorts,
  institution: Institution,
  meeting: DemoMeeting,
  logins: readonly string[],
): Promise<ReadyLink> {
  return (await earlierLink(ports, institution, logins)) ?? bookOneMore(ports, institution, meeting, logins);
}

async function earlierLink(
  ports: VisitPorts,
  institution: Institution,
  logins: readonly string[],
): Promise<ReadyLink | null> {
  const specialists = await Promise.all(
    logins.map(async login => ({ login, asker: await asSpecialist(ports, institution, login) })),
  );
  const present: Filter<Appointment> = {
    specialistId: oneOf(specialists.map(({ asker }) => asker.staffId)),
    status: oneOf(['booked', 'inSession']),
    endsAt: atLeast(new Date(ports.write.clock.now().getTime() + LEFT_MS)),
  };
  const meetings = await ports.database.in(institution, appointmentsModel).find(present, { sort: { startsAt: 1 } });
  for (const each of meetings) {
    const whose = specialists.find(({ asker }) => asker.staffId === each.specialistId);
    if (!whose || !isOurs(each) || !(await maySomebodyEnter(ports, institution, each))) continue;
    // Asked for once more by the same request it is the same link: only its hash is stored, but it can be derived.
    const [link] = await issueLinks(ports, whose.asker, each, each.createdByRequest);
    if (link && link.invitation.revokedAt === null) return { url: link.url, login: whose.login };
  }
  return null;
}

/** A newcomer sees and hears; a group or a written talk is not what is shown first. */
function isOurs({ createdByRequest, group, method }: Appointment): boolean {
  return createdByRequest.startsWith(DEMO_REQUEST) && !group && method === 'video';
}

/** The waiting room is open; nobody was put out or declined; it is not over (the appointment follows by an effect). */
async function maySomebodyEnter(ports: VisitPorts, institution: Institution, meeting: Appointment): Promise<boolean> {
  const { body: policy } = await ports.policies.get(institution, meeting.policyId);
  if (opensAt(meeting, policy.session.opensBeforeMinutes) > ports.write.clock.now()) return false;
  const consultation = await consultationsOf(ports.database, institution).findById(meeting._id);
  if (!consultation) return true;
  const isOut = consultation.participants.some(
    ({ role, status }) => role === 'citizen' && (status === 'removed' || status === 'declined'),
  );
  return isLive(consultation) && !isOut;
}

async function bookOneMore(
  ports: VisitPorts,
  institution: Institution,
  meeting: DemoMeeting,
  logins: readonly string[],
): Promise<ReadyLink> {
  let refusal = new AppError('TIME_TAKEN');
  for (const minutes of [meeting.minutes, ...SHORTER_MINUTES]) {
    const wish = { ...meeting, minutes };
    if (!(await isOpenNow(ports, institution, wish))) continue;
    for (const login of logins) {
      try {
        return { url: await bookDemoMeeting(ports, institution, { ...wish, specialist: login }), login };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refusal = error;
      }
    }
  }
  throw refusal;
}

/** Towards midnight a meeting begins with the next day, and its waiting room may be closed yet. */
async function isOpenNow(ports: VisitPorts, institution: Institution, wish: DemoMeeting): Promise<boolean> {
  const { date, time } = startOf(ports, institution, wish);
  const { policy, zone } = await rulebookOn(ports, institution, date);
  const startsAt = instantOf(date, time, zone);
  return opensAt({ startsAt }, policy.session.opensBeforeMinutes) <= ports.write.clock.now();
}
