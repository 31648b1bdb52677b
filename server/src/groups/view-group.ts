import type { EnrolledView, GroupList, GroupPage, GroupView } from '@priyom/shared/api/groups';
import { fullName, shortName } from '@priyom/shared/domain/book/facts';
import { GroupMethod } from '@priyom/shared/domain/group/schema';
import { meetingsOf } from '../appointments/course.ts';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import { initialsOf } from '../appointments/party-words.ts';
import type { Asker, VisitPorts } from '../appointments/ports.ts';
import { withinReach } from '../appointments/reach.ts';
import { type Enrolment, EnrolmentWords } from '../enrolments/model.ts';
import { EMPTY, enrolmentsOf, type Filled, filledOf } from '../enrolments/repository.ts';
import { wordsPlace } from '../enrolments/secrets.ts';
import { getInstitution } from '../institutions/repository.ts';
import { atLeast, oneOf } from '../platform/mongo/filter.ts';
import { countSubscribers } from '../subscribers/mail-group.ts';
import { type Group, isGroup } from './get-group.ts';
import { viewMeetings } from './view-meetings.ts';

const placesOf = (links: VisitPorts['links'], slug: string): GroupList['public'] => ({
  page: links.publicUrl(`/i/${slug}`),
  widget: links.publicUrl(`/i/${slug}/widget`),
  rss: links.publicUrl(`/i/${slug}/groups.rss`),
  calendar: links.publicUrl(`/i/${slug}/groups.ics`),
});

/** Groups of longer ago are found by their papers. */
const SHOWN_DAYS = 60;
const DAY_MS = 24 * 60 * 60_000;

/** Those to come and those of the last weeks, within reach. No names of citizens. @throws AppError FORBIDDEN */
export async function listGroups(ports: VisitPorts, asker: Asker): Promise<GroupList> {
  const since = new Date(ports.write.clock.now().getTime() - SHOWN_DAYS * DAY_MS);
  const filter = { ...withinReach(asker, 'group.read'), group: true, startsAt: atLeast(since) };
  const [found, { slug, zone }] = await Promise.all([
    appointmentsOf(ports.database, asker).find(filter, { sort: { startsAt: 1 } }),
    getInstitution(ports.database, asker),
  ]);
  const groups = await withCourses(ports, asker, found.filter(isGroup));
  const filled = await filledOf(
    ports.database,
    asker,
    groups.map(({ _id }) => _id),
  );
  return {
    zone,
    groups: await Promise.all(groups.map(group => viewGroup(ports, asker, group, filled.get(group._id)))),
    public: placesOf(ports.links, slug),
  };
}

/** The later meetings of a course stand with its first one, however long ago that was. */
async function withCourses({ database }: VisitPorts, asker: Asker, found: readonly Group[]): Promise<Group[]> {
  const firsts = found.filter(({ announced }) => !announced.courseId);
  const missing = found.flatMap(({ announced: { courseId } }) =>
    courseId && !firsts.some(({ _id }) => _id === courseId) ? [courseId] : [],
  );
  if (missing.length === 0) return firsts;
  const begun = await appointmentsOf(database, asker).find({ _id: oneOf([...new Set(missing)]) });
  return [...begun.filter(isGroup), ...firsts];
}

/** With who has enrolled: the caller has checked the right and records the access (D35). */
export async function groupPage(ports: VisitPorts, asker: Asker, group: Group): Promise<GroupPage> {
  const enrolments = await enrolmentsOf(ports.database, asker).find({ appointmentId: group._id }, { sort: { _id: 1 } });
  const filled = { taken: enrolments.filter(({ holding }) => holding).length, waiting: queueOf(enrolments).length };
  const { zone } = await ports.directory.institution(asker);
  return {
    zone,
    group: await viewGroup(ports, asker, group, filled),
    people: await peopleOf(ports, asker, enrolments),
  };
}

async function viewGroup(ports: VisitPorts, asker: Asker, group: Group, filled: Filled = EMPTY): Promise<GroupView> {
  const { _id: id, title, status, startsAt, minutes, method, specialistId, announced } = group;
  const { form = 'group', about, forWhom, places, publishedAt } = announced;
  const card = await ports.directory.staffMember(asker, specialistId);
  const specialist = {
    staffId: specialistId,
    shortName: card ? shortName(card.name) : '',
    position: card?.position ?? '',
  };
  return {
    ...{
      id,
      form,
      title,
      about,
      forWhom,
      places,
      status,
      startsAt: startsAt.toISOString(),
      minutes,
      specialist,
      ...filled,
    },
    method: GroupMethod.parse(method),
    publishedAt: publishedAt?.toISOString() ?? null,
    url: ports.links.publicUrl(`/g/${id}`),
    mailing: ports.mail.isOn
      ? { subscribers: await countSubscribers(ports, asker), mailedAt: announced.mailedAt?.toISOString() ?? null }
      : null,
    meetings: announced.meetingIds?.length
      ? await viewMeetings(ports, asker, await meetingsOf(ports, asker, group))
      : [],
  };
}

const queueOf = (enrolments: readonly Enrolment[]): Enrolment[] =>
  enrolments.filter(({ status }) => status === 'waitingList');

const ORDER: readonly Enrolment['status'][] = ['in', 'waitingList', 'cancelled'];

async function peopleOf(ports: VisitPorts, asker: Asker, enrolments: readonly Enrolment[]): Promise<EnrolledView[]> {
  const known = await ports.citizens.known(
    asker,
    enrolments.map(({ citizenId }) => citizenId),
  );
  const queue = queueOf(enrolments);
  const views = enrolments.map(async (enrolment): Promise<EnrolledView> => {
    const { _id, citizenId, status, needs, words, history } = enrolment;
    const said = await ports.keys.openIfKept(asker, words, wordsPlace(_id), EnrolmentWords);
    const name = known.get(citizenId)?.name;
    return {
      ...{ enrolmentId: _id, status, needs },
      name: name ? fullName(name) : '',
      initials: name ? initialsOf(name) : '',
      shownAs: said?.shownAs ?? 'full',
      shown: said?.shown ?? '',
      contact: said?.contact ?? { channel: 'other', value: '' },
      at: (history[0]?.at ?? new Date(0)).toISOString(),
      ahead: status === 'waitingList' ? queue.indexOf(enrolment) + 1 : null,
    };
  });
  return (await Promise.all(views)).toSorted((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
}
