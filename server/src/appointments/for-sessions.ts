import { AppError } from '@priyom/shared/errors';
import type { GivenText } from '@priyom/shared/signaling/requests';
import { requireConsents } from '../consents/current-consents.ts';
import { speakConsents } from '../consents/give-consents.ts';
import type { Asking, Guests, Helpers, Meeting, Meetings, PartyPerson, People } from '../consultations/ports.ts';
import { keySubjectOf } from '../consultations/sealed-words.ts';
import { askByPress, askForHelp } from '../guest/ask.ts';
import { consentingBy } from '../invitations/consenting.ts';
import { guestUrl, keepGuest, openGuest } from '../invitations/guests.ts';
import { invitationsModel } from '../invitations/model.ts';
import { revokeAll } from '../invitations/revoke-link.ts';
import { contactKind, phoneEndOf } from '../platform/crypto/normalise.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { raiseAlert, withdrawAlert } from '../tasks/alerts.ts';
import { finishAppointment } from './finish-appointment.ts';
import { appointmentsOf, getAppointment } from './get-appointment.ts';
import { missAppointment } from './miss-appointment.ts';
import { type Appointment, isGone } from './model.ts';
import { partiesOf } from './open-parties.ts';
import { childrenOf, type OpenParty, speakerOf, speakerTitle } from './party-words.ts';
import type { VisitPorts } from './ports.ts';
import { seatIndexOf, seatsOf, speakerIdOf } from './seats.ts';
import { startAppointment } from './start-appointment.ts';

/** What the live session needs of a booked meeting, its parties, links and tasks. */
export interface ForSessions {
  meetings: Meetings;
  parties: People['parties'];
  phone: People['phone'];
  guests: Guests;
  helpers: Helpers;
}

export function forSessions(ports: VisitPorts): ForSessions {
  return {
    ...{ meetings: meetings(ports), parties: parties(ports), phone: phone(ports) },
    ...{ guests: guests(ports), helpers: helpers(ports) },
  };
}

function meetings(ports: VisitPorts): Meetings {
  return {
    async find(scope, id) {
      const appointment = await appointmentsOf(ports.database, scope).findById(id);
      return appointment && meetingOf(appointment);
    },
    start: (scope, id, command) => startAppointment(ports, scope, id, command),
    finish: (scope, id, command) => finishAppointment(ports, scope, id, command),
    missed: (scope, id, command) => missAppointment(ports, scope, id, command),
  };
}

/** Urgent meetings come with the intake of applications (D4). */
function meetingOf(appointment: Appointment): Meeting {
  const {
    _id,
    status,
    startsAt,
    minutes,
    method,
    group,
    announced,
    title,
    specialistId,
    departmentId,
    policyId,
    colleagueIds = [],
  } = appointment;
  const served = appointment.parties.filter(party => !isGone(party));
  const parties = served.map(({ index, citizenId }) => ({ index, citizenId }));
  const seats = seatsOf(served).map(({ index }) => index);
  const own = { id: _id, status, startsAt, minutes, method, isGroup: group, isUrgent: false, title };
  const isAnnounced = Boolean(announced);
  const form = announced?.form ?? 'group';
  return { ...own, form, isAnnounced, specialistId, departmentId, policyId, parties, seats, colleagueIds };
}

function parties(ports: VisitPorts): People['parties'] {
  return async (scope, consultationId) => {
    const opened = await partiesOf(ports, scope, await getAppointment(ports, scope, consultationId));
    const bySeat = Map.groupBy(opened, ({ index }) => seatIndexOf(opened, index));
    return new Map([...bySeat.values()].flatMap(own => own.map(({ index }) => [index, personOf(own)] as const)));
  };
}

/** @param own parties for whom the same person speaks */
function personOf(own: readonly OpenParty[]): PartyPerson {
  const [first] = own;
  if (!first) throw new AppError('NOT_FOUND', { kind: 'party' });
  const { contact, shownAs } = first;
  const phoneEnd = phoneEndOf(contact.value);
  return { title: speakerTitle(own), speaker: speakerOf(first), child: childrenOf(own), phoneEnd, shownAs };
}

function phone(ports: VisitPorts): People['phone'] {
  return async (scope, consultationId, partyIndex) => {
    const appointment = await getAppointment(ports, scope, consultationId);
    const opened = await partiesOf(ports, scope, appointment);
    const found = opened.find(({ index }) => seatIndexOf(opened, index) === seatIndexOf(opened, partyIndex));
    if (!found) throw new AppError('NOT_FOUND', { kind: 'party' });
    const { value } = found.contact;
    const citizenId = found.representativeId ?? found.citizenId;
    return { phone: contactKind(value) === 'phone' ? value : '', citizenId };
  };
}

function guests(ports: VisitPorts): Guests {
  const invitation = (scope: Scope, id: string) => ports.database.in(scope, invitationsModel).getById(id);
  return {
    async requireConsents(scope, invitationId, consultationId) {
      const [held, { policyId, method }] = await Promise.all([
        invitation(scope, invitationId),
        getAppointment(ports, scope, consultationId),
      ]);
      const { body: policy } = await ports.policies.get(scope, policyId);
      await requireConsents(ports.database, scope, consentingBy(held, policy, method));
    },
    async callIn(scope, appointmentId, guest, { requestId, actor }) {
      const wanted = { appointmentId, guest, calledIn: true, requestId: `guest:${requestId}`, by: actor.id };
      return (await keepGuest(ports, scope, wanted))._id;
    },
    person: async (scope, id) => openGuest(ports.keys, await invitation(scope, id)),
    async linkOf(scope, id) {
      const held = await invitation(scope, id);
      if (held.revokedAt) throw new AppError('LINK_REVOKED');
      return guestUrl(ports, held);
    },
    revoke: (scope, invitationId, { actor }) =>
      revokeAll(ports, scope, { _id: invitationId, revokedAt: null }, actor.id),
    consentSpoken: (asking, spoken) => consentSpoken(ports, asking, spoken),
  };
}

async function consentSpoken(
  ports: VisitPorts,
  { scope, consultationId, seatIndex, command }: Asking,
  spoken: readonly GivenText[],
): Promise<void> {
  const { parties, policyId } = await getAppointment(ports, scope, consultationId);
  const party = parties.find(({ index }) => index === seatIndex);
  if (!party) throw new AppError('NOT_FOUND', { kind: 'party' });
  const { actor, requestId } = command;
  const { body: policy } = await ports.policies.get(scope, policyId);
  const citizenId = speakerIdOf(party);
  const clocked = { database: ports.database, clock: ports.write.clock };
  // One press of a lead may be about several people, one after another.
  const giver = { citizenId, by: actor.id, policy, method: 'phone' } as const;
  const given = await speakConsents(clocked, scope, giver, { requestId: `spoken:${requestId}:${party.index}`, spoken });
  const subject = { kind: 'consultation', id: consultationId };
  if (given.length === 0) return;
  await ports.audit.record(scope, { actor, action: 'consent.give', subject, citizenIds: [citizenId], basis: 'own' });
}

function helpers(ports: VisitPorts): Helpers {
  const tasks = { database: ports.database, clock: ports.write.clock, keys: ports.keys };
  const ask = async (
    kind: 'callBack' | 'technicalHelp',
    { scope, consultationId, seatIndex: partyIndex, command }: Asking,
    words: { phone: string; text: string },
    write = askByPress,
  ): Promise<void> => {
    const appointment = await getAppointment(ports, scope, consultationId);
    const party = appointment.parties.find(({ index }) => index === partyIndex);
    const keySubject = party ? `citizen:${speakerIdOf(party)}` : keySubjectOf(appointment);
    await write(ports, scope, appointment, {
      kind,
      key: `ask:${command.requestId}:${partyIndex}`,
      keySubject,
      partyIndex,
      ...words,
    });
  };
  return {
    callBack: (asking, words) => ask('callBack', asking, words),
    callAgain: (asking, text) => ask('callBack', asking, { phone: '', text }, askForHelp),
    technician: (asking, text) => ask('technicalHelp', asking, { phone: '', text }),
    alert: (scope, alert) => raiseAlert(tasks, scope, alert),
    withdrawAlert: (scope, consultationId, kind) => withdrawAlert(tasks, scope, consultationId, kind),
  };
}
