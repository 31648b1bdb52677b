import type { EnrolmentView, PublicGroup, PublicGroupPage, PublicGroups } from '@priyom/shared/api/groups';
import { localOf } from '@priyom/shared/calendar/zone';
import { addressOf } from '@priyom/shared/domain/book/facts';
import { GroupMethod } from '@priyom/shared/domain/group/schema';
import { AppError } from '@priyom/shared/errors';
import { meetingsOf, nextOf, openingOf } from '../appointments/course.ts';
import { appointmentsOf } from '../appointments/get-appointment.ts';
import type { Appointment } from '../appointments/model.ts';
import type { VisitPorts } from '../appointments/ports.ts';
import { textHashOf } from '../consents/text-hash.ts';
import { viewConsent } from '../consents/view-consents.ts';
import { type Enrolment, EnrolmentWords } from '../enrolments/model.ts';
import type { Puzzles } from '../enrolments/puzzles.ts';
import { EMPTY, type Filled, filledOf, waitingList } from '../enrolments/repository.ts';
import { linkRequest, secretOf, wordsPlace } from '../enrolments/secrets.ts';
import { phoneHrefOf } from '../guest/refusals.ts';
import { findInstitutionBySlug, getInstitution } from '../institutions/repository.ts';
import { linkOf } from '../invitations/issue-link.ts';
import { above } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Group, getPublished, isGroup } from './get-group.ts';

export type PublicPorts = VisitPorts & { puzzles: Puzzles };

/** What anybody may read of a published group: nobody who has enrolled, not even how they are shown. */
export async function publicPage(ports: PublicPorts, id: string): Promise<PublicGroupPage> {
  const group = await getPublished(ports.database, id);
  const [{ body: policy }, institution, filled] = await Promise.all([
    ports.policies.get(group, group.policyId),
    institutionOf(ports, group),
    filledOf(ports.database, group, [id]),
  ]);
  return {
    group: await viewPublic(ports, group, filled.get(id)),
    institution,
    consents: policy.consents
      .filter(({ required }) => required)
      .map(text => viewConsent({ text, textHash: textHashOf(text), given: null })),
    puzzle: ports.puzzles.make(id, ports.write.clock.now()),
    quickExitUrl: policy.quickExitUrl,
  };
}

/** @throws AppError NOT_FOUND for an unknown house */
export async function publicGroups(ports: PublicPorts, slug: string): Promise<PublicGroups> {
  const house = await findInstitutionBySlug(ports.database, slug);
  if (!house) throw new AppError('NOT_FOUND', { kind: 'institution' });
  const coming = await publishedOf(ports, house);
  const filled = await filledOf(
    ports.database,
    house,
    coming.map(({ _id }) => _id),
  );
  const [{ quickExitUrl }, institution, groups] = await Promise.all([
    quickExitOf(ports, house),
    institutionOf(ports, house),
    Promise.all(coming.map(group => viewPublic(ports, group, filled.get(group._id)))),
  ]);
  const subscribe = ports.mail.isOn ? ports.puzzles.make(slug, ports.write.clock.now()) : null;
  return { institution, groups, subscribe, quickExitUrl };
}

/** Those to come, the nearest first. */
export async function publishedOf(ports: VisitPorts, scope: Scope): Promise<Group[]> {
  const after = { startsAt: above(ports.write.clock.now()), status: 'booked' } as const;
  const found = await appointmentsOf(ports.database, scope).find({ ...after, group: true }, { sort: { startsAt: 1 } });
  return found.filter(isGroup).filter(({ announced }) => announced.publishedAt);
}

async function quickExitOf(
  { policies, directory, write }: VisitPorts,
  scope: Scope,
): Promise<{ quickExitUrl: string }> {
  const { zone } = await directory.institution(scope);
  return (await policies.actingOn(scope, localOf(write.clock.now(), zone).date)).body;
}

export async function institutionOf({ database }: VisitPorts, scope: Scope) {
  const { slug, name, phone } = await getInstitution(database, scope);
  return { slug, name, phone, phoneHref: phoneHrefOf(phone) };
}

export async function viewPublic(ports: VisitPorts, group: Group, filled: Filled = EMPTY): Promise<PublicGroup> {
  const { _id: id, title, startsAt, minutes, method, specialistId } = group;
  const { form = 'group', about, forWhom, places } = group.announced;
  const [card, { zone }, meetings] = await Promise.all([
    ports.directory.staffMember(group, specialistId),
    ports.directory.institution(group),
    meetingsOf(ports, group, group),
  ]);
  const initials = card ? `${card.name.given.charAt(0)}${card.name.patronymic.charAt(0)}` : '';
  return {
    ...{ id, form, title, about, forWhom, startsAt: startsAt.toISOString(), minutes, zone, places },
    method: GroupMethod.parse(method),
    publishedAt: (group.announced.publishedAt ?? startsAt).toISOString(),
    // As citizens know them (D15).
    specialist: { name: card ? addressOf(card.name) : '', position: card?.position ?? '', initials },
    ...{ free: Math.max(0, places - filled.taken), waiting: filled.waiting },
    meetings: meetings.length > 1 ? await viewMeetings(ports, group, meetings) : [],
    state: stateOf({ ...openingOf(meetings, group), places }, filled, ports.write.clock.now()),
  };
}

async function viewMeetings(
  ports: VisitPorts,
  group: Group,
  meetings: readonly Appointment[],
): Promise<PublicGroup['meetings']> {
  return Promise.all(
    meetings.map(async ({ startsAt, minutes, status, specialistId }) => {
      const card = await ports.directory.staffMember(group, specialistId);
      const state = status === 'cancelled' ? 'cancelled' : status === 'held' || status === 'noShow' ? 'held' : 'coming';
      return { startsAt: startsAt.toISOString(), minutes, state, leads: card ? addressOf(card.name) : '' };
    }),
  );
}

type Opening = Pick<Appointment, 'status' | 'startsAt'> & Pick<Group['announced'], 'places'>;

/** Of a course by the meeting until which one enrols: one that is cancelled is not the whole of it (ADR 18). */
function stateOf({ status, startsAt, places }: Opening, { taken, waiting }: Filled, now: Date): PublicGroup['state'] {
  if (status === 'cancelled') return 'cancelled';
  if (status !== 'booked' || startsAt <= now) return 'closed';
  return taken >= places || waiting > 0 ? 'full' : 'open';
}

/** One's own place, for who holds its secret. */
export async function viewEnrolment(ports: VisitPorts, group: Group, enrolment: Enrolment): Promise<EnrolmentView> {
  const { _id: id, status, seats, words } = enrolment;
  const [queue, filled, said, institution, { body: policy }] = await Promise.all([
    waitingList(ports.database, group, group._id),
    filledOf(ports.database, group, [group._id]),
    ports.keys.openIfKept(group, words, wordsPlace(id), EnrolmentWords),
    institutionOf(ports, group),
    ports.policies.get(group, group.policyId),
  ]);
  const ahead = queue.findIndex(({ _id }) => _id === id) + 1;
  const next = nextOf(await meetingsOf(ports, group, group));
  const seat = status === 'in' ? seats.find(({ appointmentId }) => appointmentId === next?._id) : undefined;
  return {
    ...{ status, ahead: ahead > 0 ? ahead : null, shown: said?.shown ?? '' },
    url: ports.links.urlOf(secretOf(ports.links, group, id), '/e'),
    visitUrl: seat ? visitUrlOf(ports, group, id, seat) : null,
    group: await viewPublic(ports, group, filled.get(group._id)),
    ...{ institution, quickExitUrl: policy.quickExitUrl },
  };
}

function visitUrlOf(
  ports: VisitPorts,
  group: Group,
  id: string,
  { appointmentId, partyIndex }: Enrolment['seats'][number],
) {
  const request = linkRequest(id, appointmentId === group._id ? null : appointmentId);
  return linkOf(ports, group, appointmentId, partyIndex, request);
}
