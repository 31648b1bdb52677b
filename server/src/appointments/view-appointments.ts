import type { AppointmentView, PartyView } from '@priyom/shared/api/appointments';
import { isAmongColleagues } from '@priyom/shared/domain/appointment/rules';
import { addressOf, durationMinutes, fullName, shortName } from '@priyom/shared/domain/book/facts';
import { isCheckRequired } from '@priyom/shared/domain/check/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { type Check, checksModel } from '../checks/model.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { linesToConfirm, type ProtocolCard, protocolCards } from '../today/papers.ts';
import { type ConsultationCard, consultationCards } from './consultation-cards.ts';
import type { Appointment } from './model.ts';
import { partiesOfAll } from './open-parties.ts';
import { initialsOf, type OpenParty, partyTitle, speakerOf } from './party-words.ts';
import type { StaffCard, VisitPorts } from './ports.ts';
import { checkOpensAt } from './timers.ts';

/** What a list of meetings is seen with, read once for all of them. */
interface Around {
  parties: OpenParty[];
  specialist: StaffCard | undefined;
  colleagues: (StaffCard | undefined)[];
  policy: PolicyBody;
  check: Check | undefined;
  checkedBy: StaffCard | undefined;
  consultation: ConsultationCard | undefined;
  protocols: ProtocolCard[];
  linesToConfirm: AppointmentView['linesToConfirm'];
}

/** Meetings with names and words, in the order given. The caller has checked the right and records the access (D35). */
export async function viewAppointments(
  ports: VisitPorts,
  scope: Scope,
  list: readonly Appointment[],
): Promise<AppointmentView[]> {
  const ids = list.map(each => each._id);
  const [parties, staff, policies, checks, consultations, protocols, lines] = await Promise.all([
    partiesOfAll(ports, scope, list),
    staffOf(ports, scope),
    policiesOf(ports, scope, list),
    ports.database.in(scope, checksModel).find({ appointmentId: oneOf(ids) }),
    consultationCards(ports.database, scope, ids),
    protocolCards(ports.database, scope, ids),
    linesToConfirm(ports.database, scope, ids),
  ]);
  return Promise.all(
    list.map(async (appointment, index) => {
      const policy = policies.get(appointment.policyId);
      if (!policy) throw new Error(`appointment ${appointment._id} has no policy`);
      const check = checks.find(each => isOf(each, appointment));
      return viewAppointment(appointment, {
        parties: parties[index] ?? [],
        specialist: await staff(appointment.specialistId),
        colleagues: await Promise.all((appointment.colleagueIds ?? []).map(staff)),
        policy,
        check,
        checkedBy: check?.result ? await staff(check.result.by) : undefined,
        consultation: consultations.get(appointment._id),
        protocols: protocols.filter(each => each.consultationId === appointment._id),
        linesToConfirm: lines
          .filter(each => each.consultationId === appointment._id)
          .map(({ _id: id, seriesId }) => ({ id, seriesId })),
      });
    }),
  );
}

function isOf(check: Check, { _id, startsAt }: Appointment): boolean {
  return check.appointmentId === _id && check.forStart.getTime() === startsAt.getTime();
}

/** Present staff by one read; who has left, one by one. */
async function staffOf({ directory }: VisitPorts, scope: Scope) {
  const present = new Map((await directory.staff(scope)).map(card => [card.staffId, card]));
  return async (staffId: string): Promise<StaffCard | undefined> =>
    present.get(staffId) ?? directory.staffMember(scope, staffId);
}

async function policiesOf({ policies }: VisitPorts, scope: Scope, list: readonly Appointment[]) {
  const ids = [...new Set(list.map(each => each.policyId))];
  const found = await Promise.all(ids.map(async id => [id, (await policies.get(scope, id)).body] as const));
  return new Map(found);
}

function viewAppointment(appointment: Appointment, around: Around): AppointmentView {
  const { specialist, consultation, protocols } = around;
  return {
    id: appointment._id,
    v: appointment.v,
    status: appointment.status,
    startsAt: appointment.startsAt.toISOString(),
    minutes: appointment.minutes,
    method: appointment.method,
    group: appointment.group,
    title: appointment.title,
    specialist: {
      staffId: appointment.specialistId,
      shortName: specialist ? shortName(specialist.name) : '',
      addressedAs: specialist ? addressOf(specialist.name) : '',
      position: specialist?.position ?? '',
    },
    parties: around.parties.filter(({ isGone }) => !isGone).map(viewParty),
    colleagues: around.colleagues.flatMap(card => (card ? [viewColleague(card)] : [])),
    check: viewCheckState(appointment, around),
    consultation: consultation ? viewConsultation(consultation) : null,
    protocols: protocols.map(({ id, partyIndex, status }) => ({ id, partyIndex, status })),
    linesToConfirm: around.linesToConfirm,
  };
}

const viewColleague = ({ staffId, name, position }: StaffCard) => ({ staffId, shortName: shortName(name), position });

function viewCheckState(
  { startsAt, method, parties, group }: Appointment,
  { policy, check, checkedBy }: Around,
): AppointmentView['check'] {
  return {
    required: !isAmongColleagues({ parties, group }) && isCheckRequired(policy, method),
    opensAt: checkOpensAt(startsAt, policy).toISOString(),
    status: check?.status ?? null,
    at: check?.result?.at.toISOString() ?? null,
    by: checkedBy ? shortName(checkedBy.name) : '',
  };
}

function viewConsultation({ id, status, startedAt, endedAt }: ConsultationCard): AppointmentView['consultation'] {
  return {
    id,
    status,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    durationMinutes: startedAt && endedAt ? durationMinutes(startedAt, endedAt) : null,
  };
}

function viewParty(party: OpenParty): PartyView {
  const speaker = speakerOf(party);
  return {
    index: party.index,
    kind: party.kind,
    servedName: fullName(party.served),
    servedAge: party.age,
    speakerName: fullName(speaker),
    title: partyTitle(party),
    initials: initialsOf(speaker),
    reason: party.reason,
    visitKind: party.visitKind,
    contact: { channel: party.contact.channel, value: party.contact.value },
    needs: party.needs,
  };
}
