import type { Visit } from '@priyom/shared/api/guest';
import { addressOf, fullName } from '@priyom/shared/domain/book/facts';
import { capMinutes } from '@priyom/shared/domain/policy/rules';
import { type ConsultationCard, consultationCards } from '../appointments/consultation-cards.ts';
import { partiesOf } from '../appointments/open-parties.ts';
import { type OpenParty, speakerOf } from '../appointments/party-words.ts';
import type { InstitutionCard, StaffCard, VisitPorts } from '../appointments/ports.ts';
import { openReason } from '../appointments/sealed-reason.ts';
import { seatIndexOf } from '../appointments/seats.ts';
import { lastGuestCheck } from '../checks/guest-check.ts';
import { currentConsents } from '../consents/current-consents.ts';
import { viewConsent } from '../consents/view-consents.ts';
import { consultationsOf } from '../consultations/repository.ts';
import { consentingBy } from '../invitations/consenting.ts';
import { openGuest } from '../invitations/guests.ts';
import { seatIdOf } from '../invitations/seat-id.ts';
import { interpretedIn } from '../records/interpretation.ts';
import { tasksModel } from '../tasks/model.ts';
import type { GuestLink } from './guest-link.ts';
import { endedOf, opensAt, phaseOf } from './phase.ts';
import { phoneHrefOf } from './refusals.ts';
import { removalOf } from './removal.ts';

/** Everything the citizen's pages show before and after the session; the reason is never in it (ux §1.9). */
export async function viewVisit(ports: VisitPorts, link: GuestLink): Promise<Visit> {
  const { appointment, invitation } = link;
  const [{ body: policy }, institution, specialist, cards, parties, checked, asked] = await Promise.all([
    ports.policies.get(link, appointment.policyId),
    ports.directory.institution(link),
    ports.directory.staffMember(link, appointment.specialistId),
    consultationCards(ports.database, link, [appointment._id]),
    partiesOf(ports, link, appointment),
    lastGuestCheck(ports.database, link, { invitationId: invitation._id, clientHash: link.clientHash }),
    askedAt(ports, link),
  ]);
  const consents = await currentConsents(ports.database, link, consentingBy(invitation, policy, appointment.method));
  const now = ports.write.clock.now();
  const openFrom = opensAt(appointment, policy.session.opensBeforeMinutes);
  const consultation = cards.get(appointment._id);
  const ended = endedOf(appointment, consultation, policy);
  return {
    invitationId: invitation._id,
    role: invitation.role,
    consultationId: appointment._id,
    phase: phaseOf(appointment, consultation, openFrom, now),
    serverTime: now.toISOString(),
    startsAt: appointment.startsAt.toISOString(),
    opensAt: openFrom.toISOString(),
    minutes: appointment.minutes,
    capMinutes: capMinutes(policy, appointment.method) ?? null,
    method: appointment.method,
    hall: appointment.group ? (appointment.announced?.form ?? 'group') : null,
    zone: institution.zone,
    ...partyFacts(parties.find(each => each.index === invitation.partyIndex)),
    ...(invitation.role !== 'citizen' && { greeting: (await openGuest(ports.keys, invitation)).name }),
    specialist: viewSpecialist(specialist),
    institution: viewInstitution(institution),
    consents: consents.map(viewConsent),
    checkedAt: checked?.toISOString() ?? null,
    elsewhere: isElsewhere(link, consultation),
    afterQuickExit: consultation?.fled.includes(seatOf(link)) ?? false,
    quickExitUrl: policy.quickExitUrl,
    ended: ended && { ...ended, interpretedMinutes: await interpretedMinutes(ports, link) },
    removal: removalOf(consultation, seatOf(link), policy),
    cancelReason: await cancelReason(ports, link),
    askedAt: asked?.toISOString() ?? null,
  };
}

function partyFacts(party: OpenParty | undefined): Pick<Visit, 'greeting' | 'childName' | 'wantsLarge'> {
  if (!party) return { greeting: '', childName: '', wantsLarge: false };
  return {
    greeting: addressOf(speakerOf(party)),
    childName: party.kind === 'child' ? party.served.given : '',
    wantsLarge: party.needs.includes('large'),
  };
}

function viewSpecialist(card: StaffCard | undefined): Visit['specialist'] {
  return { name: card ? fullName(card.name) : '', position: card?.position ?? '' };
}

function viewInstitution({ name, phone }: InstitutionCard): Visit['institution'] {
  return { name, phone, phoneHref: phoneHrefOf(phone) };
}

/** What the staff wrote when cancelling: the link explains (model §5.2). */
function cancelReason({ keys }: VisitPorts, link: GuestLink): Promise<string> {
  const { _id, history } = link.appointment;
  const cancelled = history.findLast(entry => entry.event === 'cancel');
  return openReason(keys, link, _id, cancelled?.reason);
}

/** The last wish to be phoned that nobody has done yet: whoever opens the link again reads that it was taken. */
async function askedAt(
  { database }: VisitPorts,
  { appointment, invitation, ...scope }: GuestLink,
): Promise<Date | null> {
  const { partyIndex } = invitation;
  const waiting = { kind: 'callBack', appointmentId: appointment._id, partyIndex, doneAt: null } as const;
  const last = await database.in(scope, tasksModel).findOne(waiting, { sort: { createdAt: -1 } });
  return last?.createdAt ?? null;
}

/** Of whoever talked through an interpreter, once it is over. */
async function interpretedMinutes({ database }: VisitPorts, link: GuestLink): Promise<number | null> {
  const { appointment, invitation } = link;
  const doc = await consultationsOf(database, link).findById(appointment._id);
  if (!doc || invitation.partyIndex === null) return null;
  const counted = await interpretedIn(database, doc, appointment.parties);
  return counted.get(seatIndexOf(appointment.parties, invitation.partyIndex)) ?? null;
}

/** Another browser is in by the same link: «Перейти сюда?» (model §6). */
function isElsewhere(link: GuestLink, consultation: ConsultationCard | undefined): boolean {
  const own = consultation?.present.filter(each => each.participantId === seatOf(link)) ?? [];
  return own.some(each => each.clientHash !== link.clientHash);
}

const seatOf = ({ invitation, appointment }: GuestLink): string => seatIdOf(appointment.parties, invitation);
