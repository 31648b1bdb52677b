import { describe, expect, it, onTestFinished } from 'vitest';
import { attendanceOfSession, recordConnection } from '../../src/attendance/repository.ts';
import { bookLinesModel, unconfirmedLinesModel } from '../../src/books/model.ts';
import { answerAsk } from '../../src/consultations/answer-ask.ts';
import { arrive } from '../../src/consultations/arrive.ts';
import { callParticipant } from '../../src/consultations/call-participant.ts';
import { resumeCap, suspendCap } from '../../src/consultations/cap.ts';
import { changeMode } from '../../src/consultations/change-mode.ts';
import { endByLead } from '../../src/consultations/end-consultation.ts';
import { enterRoom, readyToEnter } from '../../src/consultations/enter-room.ts';
import { inviteColleague } from '../../src/consultations/invite-colleague.ts';
import { joinRoom } from '../../src/consultations/join-room.ts';
import { openConsultation } from '../../src/consultations/open-consultation.ts';
import type { ConsultationPorts } from '../../src/consultations/ports.ts';
import { createLiveSide } from '../../src/live-side.ts';
import { addPapers } from '../../src/papers.ts';
import { DueRunner } from '../../src/platform/due/runner.ts';
import { newId } from '../../src/platform/ids.ts';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';
import type { Database } from '../../src/platform/mongo/database.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { addVisits } from '../../src/visits.ts';
import { quietLog } from '../harness/database.ts';
import { type Checkpoint, Checkpoints } from './checkpoint.ts';
import { DyingDatabase } from './dying-database.ts';
import { type Booked, meetingAtTen, useLive } from './house.ts';

const live = useLive({ runs: false });
/** More than the runner's claim: what a dead process had taken is free again. */
const CLAIM_OVER_MS = 31_000;

interface Process {
  ports: ConsultationPorts;
  runner: DueRunner;
}

/** A server process of its own on this database: its own memory, queue and runner. */
function processOn(database: Database): Process {
  const { foundation } = live.it;
  const { clock } = live;
  const givenUp = async (_collection: string, _job: unknown, error: unknown): Promise<void> => {
    throw error;
  };
  const runner = new DueRunner({ database, clock, log: quietLog, giveUp: givenUp });
  const queue = new KeyedQueue();
  const write = { clock, queue, nudge: () => undefined };
  const books = { ...foundation.books, database, queue };
  const own = { ...foundation, database, runner, write, books };
  const side = createLiveSide(own, { turn: null });
  addVisits(own, side.visits);
  addPapers(own, side.visits);
  const presence = { isOnline: () => true, peerOf: () => null };
  return { ports: { ...side.ports, presence }, runner };
}

type Step = (process: Process) => Promise<unknown>;

/** A whole session, each press with the request id that its browser would send again. */
function script({ scope, id, lead, guests }: Booked, colleagueId: string): Step[] {
  const staff = { kind: 'staff', id: lead.staffId } as const;
  const guest = { kind: 'guest', id: guests[0]?.invitationId ?? '' } as const;
  const colleague = { kind: 'staff', id: colleagueId } as const;
  const by = (actor: typeof staff | typeof guest) => ({
    scope,
    consultationId: id,
    command: { requestId: newId(), actor },
  });
  const does = [staff, guest, staff, guest, staff, guest, colleague, guest, staff, staff, staff].map(by);
  const [join, arrives, calls, enters, invites, answers, accepts, mode, suspends, resumes, ends] = does;
  if (!join || !arrives || !calls || !enters || !invites || !answers) throw new Error('script');
  if (!accepts || !mode || !suspends || !resumes || !ends) throw new Error('script');
  const citizen = { participantId: 'party-0', clientId: 'phone' };
  const asked = async ({ ports }: Process) => {
    const { asks } = await openConsultation(ports, scope, id, 'staff');
    return asks[0]?.id ?? '';
  };
  return [
    ({ ports }) => openConsultation(ports, scope, id, 'guest'),
    ({ ports }) => joinRoom(ports, join, { participantId: 'lead', clientId: 'desk' }),
    ({ ports }) => arrive(ports, arrives, { ...citizen, invitationId: guest.id, reentryMinutes: 60 }),
    ({ ports }) => callParticipant(ports, calls, 'party-0'),
    async ({ ports }) =>
      enterRoom(ports, enters, { ...citizen, mode: 'video' }, await readyToEnter(ports, enters, guest.id)),
    ({ runner }) => runner.drain(),
    ({ ports }) => inviteColleague(ports, invites, { staffId: colleagueId, reason: 'Посоветоваться' }),
    async process =>
      answerAsk(process.ports, answers, { participantId: 'party-0', askId: await asked(process), yes: true }),
    async process => joinRoom(process.ports, accepts, { participantId: await asked(process), clientId: 'other desk' }),
    ({ ports }) => changeMode(ports, mode, { participantId: 'party-0', mode: 'voice', cause: 'wish' }),
    ({ ports }) => suspendCap(ports, suspends, 'Угроза жизни'),
    ({ runner }) => runner.drain(),
    ({ ports }) => resumeCap(ports, resumes),
    ({ ports }) => endByLead(ports, ends, { kind: 'done', ground: null, text: '' }),
    ({ runner }) => runner.drain(),
  ];
}

/** Where the undisturbed session stood before each of its steps. */
interface Moment {
  step: number;
  /** Made until then. */
  writes: number;
  at: Date;
  stored: Checkpoint;
}

/** Undisturbed. */
async function playWhole(steps: readonly Step[], checkpoints: Checkpoints) {
  const counting = new DyingDatabase(live.it.foundation.database, Number.MAX_SAFE_INTEGER);
  const process = processOn(counting.database);
  const moments: Moment[] = [];
  for (const [step, press] of steps.entries()) {
    const stored = await checkpoints.take();
    moments.push({ step, writes: counting.writes, at: live.clock.now(), stored });
    await press(process);
  }
  await leaveTheRest();
  return { moments, total: counting.writes };
}

/** From a moment on; when the process dies after so many writes, another one takes over and the press is sent again. */
async function playFrom({ step }: Moment, steps: readonly Step[], writes: number): Promise<void> {
  const dying = new DyingDatabase(live.it.foundation.database, writes);
  let current = processOn(dying.database);
  for (const press of steps.slice(step)) {
    try {
      await press(current);
    } catch (error) {
      if (!dying.isDead) throw error;
    }
    if (!dying.isDead || current.ports.database !== dying.database) continue;
    live.clock.advance(CLAIM_OVER_MS);
    current = processOn(live.it.foundation.database);
    await press(current);
  }
  if (!dying.isDead) throw new Error('the process did not die where it should');
  await leaveTheRest();
}

/** What is still due, by a process that comes later. */
async function leaveTheRest(): Promise<void> {
  live.clock.advance(CLAIM_OVER_MS);
  await processOn(live.it.foundation.database).runner.drain();
}

/** A connection of the citizen is on record: the end must close it, and it gives the journal its line. */
async function recordCitizen({ scope, id }: Booked): Promise<void> {
  const now = live.clock.now();
  await recordConnection(live.it.foundation.database, {
    ...{ _id: newId(), ...scope, consultationId: id, clientId: 'phone', epoch: 1, joinedAt: now },
    ...{ leftAt: null, why: null, transport: null, probe: null },
    ...{ participantId: 'party-0', partyIndex: 0, role: 'citizen', enteredAt: now },
  });
}

/** What must be the same whatever broke off in between. */
async function outcomeOf({ scope, id, read }: Booked) {
  const { database } = live.it.foundation;
  const doc = await read();
  const attendance = await attendanceOfSession(database, doc);
  return {
    status: doc.status,
    events: doc.history.map(({ event }) => event),
    people: doc.participants.map(({ role, status }) => [role, status]),
    mode: doc.mode,
    suspensions: doc.suspensions.map(({ resumedAt }) => resumedAt !== null),
    outcome: doc.outcome?.kind,
    due: doc.due,
    isClaimed: doc.claimedUntil !== null,
    attendance: attendance.map(({ why, leftAt }) => [why, leftAt !== null]),
    appointment: (await live.it.live.ports.meetings.find(scope, id))?.status,
    protocols: await database.in(scope, protocolsModel).count({ consultationId: id }),
    lines: await database.in(scope, bookLinesModel).count({ 'subject.id': id }),
    toConfirm: await database.in(scope, unconfirmedLinesModel).count({ consultationId: id }),
  };
}

describe('a process that is killed between any two writes', () => {
  it('leaves a session that another process brings to the same outcome', async () => {
    const booked = await meetingAtTen(live);
    const colleague = await booked.hire(['specialist'], 'rehabilitation');
    await recordCitizen(booked);
    const checkpoints = await Checkpoints.of(live.databaseName, booked.scope.institutionId);
    onTestFinished(() => checkpoints.close());
    const steps = script(booked, colleague.staffId);
    const { moments, total } = await playWhole(steps, checkpoints);
    const expected = await outcomeOf(booked);
    expect(expected).toMatchObject({
      status: 'ended',
      people: [
        ['lead', 'left'],
        ['citizen', 'left'],
        ['colleague', 'left'],
      ],
      outcome: 'done',
      due: [],
      attendance: [['ended', true]],
      appointment: 'held',
      protocols: 1,
    });
    expect(expected.lines).toBeGreaterThan(0);
    expect(expected.toConfirm).toBe(expected.lines);
    expect(total).toBeGreaterThan(30);
    for (let writes = 0; writes < total; writes += 1) {
      const moment = moments.findLast(before => before.writes <= writes);
      if (!moment) throw new Error('no moment before the first write');
      await checkpoints.restore(moment.stored);
      live.clock.set(moment.at.toISOString());
      await playFrom(moment, steps, writes - moment.writes);
      expect(await outcomeOf(booked), `after ${writes} of ${total} writes`).toEqual(expected);
    }
  }, 600_000);
});
