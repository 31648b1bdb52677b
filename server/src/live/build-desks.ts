import { addressOf, fullName } from '@priyom/shared/domain/book/facts';
import { reachOf } from '@priyom/shared/domain/staff/rights';
import type { AlertTask, Desk, WaitingWords } from '@priyom/shared/signaling/desk';
import { openSuspension } from '../consultations/cap.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { plannedEnd } from '../consultations/open-consultation.ts';
import { isHere, isIn } from '../consultations/participants.ts';
import type { ConsultationPorts, StaffPerson } from '../consultations/ports.ts';
import { liveConsultations } from '../consultations/repository.ts';
import { openText } from '../consultations/sealed-words.ts';
import type { Message } from '../messages/model.ts';
import { mayRead, openMessage, waitingMessages } from '../messages/read-messages.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type AlertKind, alertOf, alertsOf } from '../tasks/alerts.ts';
import type { Task } from '../tasks/model.ts';
import { isFor } from '../tasks/open-tasks.ts';
import type { BuiltDesk, DeskViewer, Seen } from './desks.ts';
import { readerOf } from './message-view.ts';
import type { FactPorts } from './session-facts.ts';

type Waiting = Desk['waiting'][number];

/** Of all who wait for one meeting; above what anybody writes in a waiting room. */
const MESSAGES_READ = 100;

/** ux §7: who waits for me, who asks for me, who is free, and crises for head and psychologist on duty. */
export async function buildDesks(live: FactPorts, scope: Scope, viewers: readonly DeskViewer[]): Promise<BuiltDesk[]> {
  const [docs, everybody] = await Promise.all([
    liveConsultations(live.ports.database, scope),
    live.names.allStaff(
      scope,
      viewers.map(({ staffId }) => staffId),
    ),
  ]);
  const people = new Map(everybody.map(person => [person.staffId, person]));
  const inDanger = docs.filter(doc => openSuspension(doc) || firstSignal(doc)).map(({ _id }) => _id);
  const alerts = inDanger.length > 0 ? await alertsOf(live.ports.database, scope, inDanger) : [];
  return Promise.all(
    viewers.map(async ({ staffId }) => {
      const desk = {
        waiting: await waitingFor(
          live,
          docs.filter(doc => doc.leadId === staffId),
        ),
        asked: await askedOf(live, docs, people, staffId),
        colleagues: colleaguesOf(live, scope, docs, everybody, people.get(staffId)),
        crises: await crisesFor(live, docs, people, alerts, people.get(staffId)),
        signals: signalsFor(docs, people, alerts, people.get(staffId)),
      };
      return { desk, seen: seenOn(desk, docs, people.get(staffId)) };
    }),
  );
}

/** Whose data stand on a desk, and by what right (D35). */
function seenOn(
  { waiting, asked, crises }: Pick<Desk, 'waiting' | 'asked' | 'crises'>,
  docs: readonly Consultation[],
  viewer: StaffPerson | undefined,
): Seen[] {
  const alerted = (viewer && reachOf(viewer.roles, 'crisis.alerted')) ?? 'none';
  const rows = [
    ...waiting.map(({ consultationId }) => ({ consultationId, basis: 'own' })),
    ...asked.map(({ consultationId }) => ({ consultationId, basis: 'invited' })),
    ...crises.map(({ consultationId }) => ({ consultationId, basis: alerted })),
  ];
  return rows.map(row => {
    const { parties = [] } = docs.find(({ _id }) => _id === row.consultationId) ?? {};
    return { ...row, citizenIds: parties.map(({ citizenId }) => citizenId) };
  });
}

async function waitingFor(live: FactPorts, docs: readonly Consultation[]): Promise<Waiting[]> {
  const rows = await Promise.all(
    docs.map(async doc => {
      const here = doc.participants.filter(isGuestHere);
      const messages = here.length > 0 ? await waitingMessages(live.ports.database, doc, MESSAGES_READ) : [];
      return Promise.all(here.map(participant => waitingRow(live, doc, participant, messages)));
    }),
  );
  return rows.flat().toSorted((one, other) => one.plannedStartAt.localeCompare(other.plannedStartAt));
}

const isGuestHere = (who: Participant): boolean => who.role !== 'lead' && who.role !== 'colleague' && isHere(who);

async function waitingRow(
  { ports, names }: FactPorts,
  doc: Consultation,
  who: Participant,
  messages: readonly Message[],
): Promise<Waiting> {
  const shown = await shownOnDesk(names, doc, who);
  const own = messages.filter(one => mayRead(one, readerOf(doc, who)));
  const beside = doc.companions.filter(({ statedBy, until }) => statedBy === who.id && until === null);
  return {
    consultationId: doc._id,
    participantId: who.id,
    role: who.role,
    ...shown,
    since: (who.waitingSince ?? who.enteredAt ?? doc.planned.startsAt).toISOString(),
    plannedStartAt: doc.planned.startsAt.toISOString(),
    status: isIn(who) ? 'inRoom' : who.status === 'called' ? 'called' : 'waiting',
    devices: who.devices,
    companions: await Promise.all(
      beside.map(async ({ who: sealed, relation }) => ({
        who: await openText(ports.keys, doc, doc._id, 'companion', sealed),
        relation,
      })),
    ),
    talk: await Promise.all(own.map(message => wordsOf(ports, doc, message))),
  };
}

async function shownOnDesk(names: FactPorts['names'], doc: Consultation, { id, partyIndex }: Participant) {
  if (partyIndex === null) {
    const { name, organisation } = await names.guest(doc, id);
    return { shownAs: name, about: organisation };
  }
  const { title, child } = await names.party(doc, doc._id, partyIndex);
  return { shownAs: title, about: child };
}

async function wordsOf({ keys }: ConsultationPorts, doc: Consultation, message: Message): Promise<WaitingWords> {
  const { seq, isStaff: byStaff, at } = message;
  return { seq, byStaff, text: await openMessage(keys, doc, message), at: at.toISOString() };
}

async function askedOf(
  { ports, names }: FactPorts,
  docs: readonly Consultation[],
  people: ReadonlyMap<string, StaffPerson>,
  staffId: string,
): Promise<Desk['asked']> {
  const rung = docs.flatMap(doc =>
    doc.participants.filter(one => one.staffId === staffId && one.status === 'invited').map(one => ({ doc, one })),
  );
  return Promise.all(
    rung.map(async ({ doc, one }) => {
      const lead = people.get(doc.leadId);
      const party = await names.party(doc, doc._id, doc.parties[0]?.index ?? 0);
      return {
        consultationId: doc._id,
        participantId: one.id,
        from: lead ? `${lead.name.surname} ${lead.name.given}` : '',
        fromPosition: lead?.position ?? '',
        reason: await openText(ports.keys, doc, doc._id, 'inviteReason', one.inviteReason),
        about: party.child || addressOf(party.speaker),
        until: (one.invitedUntil ?? ports.write.clock.now()).toISOString(),
      };
    }),
  );
}

function colleaguesOf(
  { ports }: FactPorts,
  scope: Scope,
  docs: readonly Consultation[],
  everybody: readonly StaffPerson[],
  viewer: StaffPerson | undefined,
): Desk['colleagues'] {
  const others = everybody.filter(
    ({ staffId, roles }) => staffId !== viewer?.staffId && reachOf(roles, 'consultation.joinAsColleague') !== null,
  );
  return others.map(other => {
    const { staffId, name, position, department, skills } = other;
    const busyIn = docs.find(doc => doc.participants.some(one => one.staffId === staffId && one.status === 'inRoom'));
    const isOnline = ports.presence.isOnline(scope, staffId);
    const state = busyIn ? 'busy' : isOnline ? 'free' : 'offline';
    const busyUntil = busyIn ? (busyIn.endsAt ?? plannedEnd(busyIn.planned)).toISOString() : null;
    return {
      staffId,
      shownAs: `${name.surname} ${name.given}`,
      position,
      department,
      skills: [...skills],
      state,
      busyUntil,
      isAlerted: isAlertedOf(other, viewer),
    };
  });
}

/** Whether the other one is told when the viewer marks a crisis. */
function isAlertedOf({ roles, departmentIds }: StaffPerson, viewer: StaffPerson | undefined): boolean {
  const reach = reachOf(roles, 'crisis.alerted');
  if (reach === null || !viewer) return false;
  return reach === 'institution' || departmentIds.some(id => viewer.departmentIds.includes(id));
}

/** D17: seen at once by the head of the lead's department, whatever else they head, and the psychologist on duty. */
async function crisesFor(
  { ports }: FactPorts,
  docs: readonly Consultation[],
  people: ReadonlyMap<string, StaffPerson>,
  alerts: readonly Task[],
  viewer: StaffPerson | undefined,
): Promise<Desk['crises']> {
  const open = alertedOf(docs, viewer).flatMap(doc => {
    const suspension = openSuspension(doc);
    return suspension ? [{ doc, suspension }] : [];
  });
  return Promise.all(
    open.map(async ({ doc, suspension }) => {
      const lead = people.get(doc.leadId);
      const reason = await openText(ports.keys, doc, doc._id, 'suspension', suspension.reason);
      return {
        consultationId: doc._id,
        lead: lead ? fullName(lead.name) : '',
        since: suspension.at.toISOString(),
        reason,
        task: taskOf(alerts, doc, 'crisis', people, viewer),
      };
    }),
  );
}

/** Who has taken it up; whoever may, takes it by its id. */
function taskOf(
  alerts: readonly Task[],
  { _id }: Consultation,
  kind: AlertKind,
  people: ReadonlyMap<string, StaffPerson>,
  viewer: StaffPerson | undefined,
): AlertTask {
  const task = alertOf(alerts, _id, kind);
  const taker = people.get(task?.doneBy ?? '');
  const isMine = task && viewer && task.doneAt === null && isFor(task, viewer);
  return { id: isMine ? task._id : null, takenBy: taker ? fullName(taker.name) : '' };
}

/** A second specialist is needed (ux §6.7): where and since when, not a word about whom. */
function signalsFor(
  docs: readonly Consultation[],
  people: ReadonlyMap<string, StaffPerson>,
  alerts: readonly Task[],
  viewer: StaffPerson | undefined,
): Desk['signals'] {
  return alertedOf(docs, viewer).flatMap(doc => {
    const { _id: consultationId, leadId } = doc;
    const first = firstSignal(doc);
    const lead = people.get(leadId);
    if (!first || leadId === viewer?.staffId) return [];
    return [
      {
        consultationId,
        lead: lead ? fullName(lead.name) : '',
        since: first.toISOString(),
        task: taskOf(alerts, doc, 'silentSignal', people, viewer),
      },
    ];
  });
}

function firstSignal({ participants }: Consultation): Date | undefined {
  return participants.flatMap(one => (isIn(one) && one.signal ? [one.signal.at] : [])).toSorted()[0];
}

/** Sessions of which this one of the staff is told when somebody in them is in danger. */
function alertedOf(docs: readonly Consultation[], viewer: StaffPerson | undefined): Consultation[] {
  const reach = viewer ? reachOf(viewer.roles, 'crisis.alerted') : null;
  if (!viewer || reach === null) return [];
  return docs.filter(doc => reach === 'institution' || viewer.departmentIds.includes(doc.departmentId));
}
