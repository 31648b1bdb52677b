import { type Actor, CLOCK } from '@priyom/shared/actor';
import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { PARTICIPANT_TABLE } from '@priyom/shared/domain/participant/table';
import { describe, expect, it } from 'vitest';
import { unconfirmedLinesModel } from '../../src/books/model.ts';
import { answerAsk } from '../../src/consultations/answer-ask.ts';
import { declineInvitation, withdrawInvitation } from '../../src/consultations/answer-invitation.ts';
import { arrive } from '../../src/consultations/arrive.ts';
import { notReached, reachedByPhone } from '../../src/consultations/by-phone.ts';
import { callParticipant } from '../../src/consultations/call-participant.ts';
import { resumeCap, suspendCap } from '../../src/consultations/cap.ts';
import { changeMode } from '../../src/consultations/change-mode.ts';
import { dial, noAnswer } from '../../src/consultations/dial.ts';
import { endByLead } from '../../src/consultations/end-consultation.ts';
import { enterRoom, readyToEnter } from '../../src/consultations/enter-room.ts';
import { offerLead } from '../../src/consultations/hand-over.ts';
import { hold, unhold } from '../../src/consultations/hold.ts';
import { inviteColleague } from '../../src/consultations/invite-colleague.ts';
import { joinRoom } from '../../src/consultations/join-room.ts';
import { type LeaveHow, leaveRoom } from '../../src/consultations/leave-room.ts';
import { consultationsModel } from '../../src/consultations/model.ts';
import { ARRIVAL, openConsultation } from '../../src/consultations/open-consultation.ts';
import type { ConsultationPorts } from '../../src/consultations/ports.ts';
import { declineParticipant, removeParticipant } from '../../src/consultations/put-out.ts';
import { uncallParticipant } from '../../src/consultations/withdraw-call.ts';
import { createLiveSide } from '../../src/live-side.ts';
import { addPapers } from '../../src/papers.ts';
import { DueRunner } from '../../src/platform/due/runner.ts';
import { newId } from '../../src/platform/ids.ts';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { recordIfComplete } from '../../src/records/record-consultation.ts';
import { registersModel } from '../../src/registers/model.ts';
import { addVisits } from '../../src/visits.ts';
import { quietLog } from '../harness/database.ts';
import { motherAndBoy } from '../visits/fixture.ts';
import { TABLES } from './all-tables.ts';
import { expectGuests } from './expected-guests.ts';
import { anotherMeeting, type Booked, meetingAtTen, useLive } from './house.ts';
import { recorded, type WrittenStep } from './recorded-database.ts';
import { rowsOf, rowsOfTable, sorted } from './table-rows.ts';

const live = useLive({ runs: false });
const MINUTE = 60_000;

/** What is handled, as «collection kind». */
class ListingRunner extends DueRunner {
  readonly handled: string[] = [];

  override handle(...[definition, kind, handler]: Parameters<DueRunner['handle']>): void {
    this.handled.push(`${definition.name} ${kind}`);
    super.handle(definition, kind, handler);
  }
}

/** A server whose lifecycle steps are written down. */
function recordingServer(tell: (step: WrittenStep) => void = () => undefined) {
  const { foundation } = live.it;
  const database = recorded(foundation.database, consultationsModel.name, tell);
  const givenUp = async (_collection: string, _job: unknown, error: unknown): Promise<void> => {
    throw error;
  };
  const runner = new ListingRunner({ database, clock: live.clock, log: quietLog, giveUp: givenUp });
  const write = { clock: live.clock, queue: new KeyedQueue(), nudge: () => undefined };
  const own = { ...foundation, database, runner, write, books: { ...foundation.books, database } };
  const side = createLiveSide(own, { turn: null });
  addVisits(own, side.visits);
  addPapers(own, side.visits);
  const presence = { isOnline: () => true, peerOf: () => null };
  const ports: ConsultationPorts = { ...side.ports, presence };
  return { ports, runner };
}

type Recording = ReturnType<typeof recordingServer>;

/** People of one session and what each of them does, as the handlers call it. */
function people({ ports }: Recording, { scope, id, lead, guests, read }: Booked) {
  const by = (actor: Actor) => ({ scope, consultationId: id, command: { requestId: newId(), actor } });
  const asLead = () => by({ kind: 'staff', id: lead.staffId });
  const invitationOf = (index: number) => guests[index]?.invitationId ?? '';
  const asGuest = (index: number) => by({ kind: 'guest', id: invitationOf(index) });
  const party = (index: number) => `party-${index}`;
  const leave = (doing: ReturnType<typeof by>, participantId: string, how: LeaveHow = 'left') =>
    leaveRoom(ports, doing, { participantId, how });
  return {
    system: () => by(ARRIVAL),
    asLead,
    asGuest,
    leave,
    open: () => openConsultation(ports, scope, id, 'guest'),
    leadIn: () => joinRoom(ports, asLead(), { participantId: 'lead', clientId: 'desk' }),
    arrives: (index = 0) =>
      arrive(ports, asGuest(index), {
        ...{ participantId: party(index), invitationId: invitationOf(index) },
        ...{ clientId: 'phone', reentryMinutes: 60 },
      }),
    call: (index = 0) => callParticipant(ports, asLead(), party(index)),
    async enters(index = 0) {
      const doing = asGuest(index);
      const ready = await readyToEnter(ports, doing, invitationOf(index));
      return enterRoom(ports, doing, { participantId: party(index), clientId: 'phone', mode: 'video' }, ready);
    },
    async ring(staffId: string) {
      await inviteColleague(ports, asLead(), { staffId, reason: 'Посоветоваться' });
      const askId = (await read()).asks.at(-1)?.id ?? '';
      await answerAsk(ports, asGuest(0), { participantId: party(0), askId, yes: true });
      return { participantId: askId, asColleague: () => by({ kind: 'staff', id: staffId }) };
    },
  };
}

/** Papers done, as far as this is about the session: it may be recorded. */
async function completePapers({ scope, id }: Booked): Promise<void> {
  const { database } = live.it.foundation;
  await database.in(scope, protocolsModel).updateMany({ consultationId: id }, { $set: { status: 'signed' } });
  await database.in(scope, registersModel).updateMany({ _id: id }, { $set: { status: 'signed' } });
  await database.in(scope, unconfirmedLinesModel).deleteMany({ consultationId: id });
}

/** Two families, three colleagues, everything that people do to each other; ended by the lead. */
async function playGroup(server: Recording, booked: Booked): Promise<void> {
  const { ports, runner } = server;
  const { open, leadIn, arrives, call, enters, ring, leave, asLead, asGuest, system } = people(server, booked);
  const one = await booked.hire(['specialist'], 'rehabilitation');
  const other = await booked.hire(['specialist'], 'rehabilitation');
  await open();
  await leadIn();
  await arrives();
  await call();
  await uncallParticipant(ports, asLead(), 'party-0');
  await call();
  live.clock.advance(MINUTE);
  await runner.drain();
  await call();
  await leave(asLead(), 'lead');
  await leadIn();
  await call();
  await leave(system(), 'lead', 'lost');
  await leadIn();
  await call();
  await enters();
  await runner.drain();
  await changeMode(ports, asGuest(0), { participantId: 'party-0', mode: 'voice', cause: 'network' });
  await changeMode(ports, asLead(), { participantId: 'lead', mode: 'video', cause: 'wish' });
  await suspendCap(ports, asLead(), 'Угроза жизни');
  await resumeCap(ports, asLead());
  await hold(ports, asLead(), 'away');
  await unhold(ports, asLead());

  const accepting = await ring(one.staffId);
  const { participantId } = accepting;
  await joinRoom(ports, accepting.asColleague(), { participantId, clientId: 'other desk' });
  await leave(accepting.asColleague(), participantId);
  await joinRoom(ports, accepting.asColleague(), { participantId, clientId: 'other desk' });
  const refusing = await ring(other.staffId);
  await declineInvitation(ports, refusing.asColleague(), 'Приём');
  await withdrawInvitation(ports, asLead(), (await ring(other.staffId)).participantId);
  await ring((await booked.hire(['specialist'], 'rehabilitation')).staffId);
  live.clock.advance(MINUTE);
  await runner.drain();
  await expectGuests(ports, booked, { asLead, asGuest });

  await arrives(1);
  await call(1);
  await enters(1);
  await leave(asGuest(1), 'party-1');
  await leave(asGuest(0), 'party-0');
  await arrives();
  await leave(system(), 'party-0');
  await arrives();
  await leave(system(), 'party-0', 'lost');
  await dial(ports, asLead(), 'party-0');
  await arrives();
  await declineParticipant(ports, asLead(), { participantId: 'party-0', reason: 'Шум', next: 'Позвоним' });
  await arrives(1);
  await enters(1);
  await removeParticipant(ports, asLead(), { participantId: 'party-1', ground: 'behaviour', reason: 'Оскорбления' });
  await endByLead(ports, asLead(), { kind: 'done', ground: null, text: '' });
  await runner.drain();
  await completePapers(booked);
  await recordIfComplete(ports, booked.scope, booked.id, asLead().command);
}

/** Begun and ended by the clock, recorded by the last signature's effect. */
async function playToTheCap(server: Recording, booked: Booked): Promise<void> {
  const { open, leadIn, arrives, call, enters, ring, asLead } = people(server, booked);
  await open();
  await leadIn();
  await arrives();
  await call();
  await enters();
  await server.runner.drain();
  const { staffId } = await booked.hire(['specialist'], 'rehabilitation');
  const { participantId, asColleague } = await ring(staffId);
  await joinRoom(server.ports, asColleague(), { participantId, clientId: 'other desk' });
  await offerLead(server.ports, asLead(), participantId);
  const askId = (await booked.read()).asks.at(-1)?.id ?? '';
  await answerAsk(server.ports, asColleague(), { participantId, askId, yes: true });
  await server.runner.drain();
  live.clock.advance(60 * MINUTE);
  await server.runner.drain();
  await completePapers(booked);
  await recordIfComplete(server.ports, booked.scope, booked.id, { requestId: newId(), actor: CLOCK });
}

/** Two families on the telephone, then one that nobody reaches. */
async function playByPhone(server: Recording, talk: Booked, unreached: Booked): Promise<void> {
  const { open, leadIn, asLead } = people(server, talk);
  await open();
  await leadIn();
  await dial(server.ports, asLead(), 'party-0');
  await noAnswer(server.ports, asLead(), { participantId: 'party-0', hasChat: true });
  await reachedByPhone(server.ports, asLead(), { participantId: 'party-0', spoken: [] });
  await server.runner.drain();
  await reachedByPhone(server.ports, asLead(), { participantId: 'party-1', spoken: [] });
  await endByLead(server.ports, asLead(), { kind: 'forCause', ground: 'behaviour', text: 'Кричал' });
  await server.runner.drain();
  live.clock.set('2037-11-27T10:00:00+03:00');
  const other = people(server, unreached);
  await other.open();
  await other.leadIn();
  live.clock.advance(30 * MINUTE);
  await notReached(server.ports, other.asLead(), 'Позвоним завтра');
}

/** Nobody came. */
async function playAlone(server: Recording, booked: Booked): Promise<void> {
  await people(server, booked).open();
  live.clock.advance(60 * MINUTE);
  await server.runner.drain();
}

describe('the tables of all lifecycles', () => {
  it('name every effect that has a handler, and no other', () => {
    const listed = TABLES.flatMap(([{ name }, { rules }]) =>
      rules.flatMap(({ effects = [] }) => effects.map(kind => `${name} ${kind}`)),
    );
    expect(sorted(recordingServer().runner.handled)).toEqual(sorted(listed));
  });
});

describe('the tables of a session', () => {
  it('name who does each step and what the same write brings, no more and no less', async () => {
    const steps: WrittenStep[] = [];
    const server = recordingServer(step => steps.push(step));
    const other = { surname: 'Примерная', given: 'Ольга', patronymic: 'Ивановна' };
    const parties = [motherAndBoy(), motherAndBoy({ party: { kind: 'citizen', citizen: other, birthDate: null } })];
    const group = await meetingAtTen(live, { wish: { parties, title: 'Группа' } });
    const toTheCap = await anotherMeeting(live, group, '2037-11-27', '10:00');
    const alone = await anotherMeeting(live, group, '2037-11-27', '14:00');
    await playGroup(server, group);
    live.clock.set('2037-11-27T10:00:00+03:00');
    await playToTheCap(server, toTheCap);
    live.clock.set('2037-11-27T14:00:00+03:00');
    await playAlone(server, alone);

    const talk = await meetingAtTen(live, { wish: { parties, title: 'Группа', method: 'phone' } });
    await playByPhone(server, talk, await anotherMeeting(live, talk, '2037-11-27', '10:00'));

    const leads = new Set([group.lead.staffId, talk.lead.staffId]);
    const ownEvents: readonly string[] = CONSULTATION_TABLE.rules.map(({ event }) => event);
    expect(rowsOf(steps, leads, event => ownEvents.includes(event))).toEqual(rowsOfTable(CONSULTATION_TABLE));
    // `finish` is part of the write that ends the session.
    const rules = PARTICIPANT_TABLE.rules.filter(({ event }) => event !== 'finish');
    expect(rowsOf(steps, leads, event => event.startsWith('participant.'))).toEqual(rowsOfTable({ rules }));
  });
});
