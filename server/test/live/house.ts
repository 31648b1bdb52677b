import { Visit } from '@priyom/shared/api/guest';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Role } from '@priyom/shared/domain/staff/rights';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import type { Consultation } from '../../src/consultations/model.ts';
import { consultationsOf } from '../../src/consultations/repository.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Scope } from '../../src/platform/mongo/scope.ts';
import type { Browser } from '../harness/browser.ts';
import { ManualClock } from '../harness/clock.ts';
import { book, makeHouse, press, read, type Worker } from '../visits/fixture.ts';
import { LiveServer } from './live-server.ts';
import { Page } from './page.ts';

/** Ten o'clock in Moscow, when the meetings of these tests begin. */
export const TEN = '2037-11-26T07:00:00.000Z';

const MORNING = '2037-11-26T05:00:00.000Z';

type Options = Omit<Parameters<typeof LiveServer.start>[0], 'databaseName' | 'clock'>;

/** For one test file: a live server; `restart` ends it and starts another one on the same data. */
export function useLive(options: Options = {}) {
  const databaseName = `t_${newId().replaceAll('-', '')}`;
  const clock = new ManualClock();
  let server: LiveServer | undefined;
  const start = async (changed: Options = {}): Promise<LiveServer> => {
    server = await LiveServer.start({ databaseName, clock, ...options, ...changed });
    return server;
  };
  beforeAll(() => start());
  afterAll(async () => {
    await server?.foundation.database.drop();
    await server?.stop();
  });
  return {
    clock,
    databaseName,
    get it(): LiveServer {
      if (!server) throw new Error('the server runs inside the tests only');
      return server;
    },
    async restart(
      how: 'crash' | 'stop' = 'crash',
      { meanwhile, ...changed }: Options & { meanwhile?: () => void } = {},
    ): Promise<LiveServer> {
      await (how === 'crash' ? server?.crash() : server?.stop());
      meanwhile?.();
      return start(changed);
    },
  };
}

export type Live = ReturnType<typeof useLive>;

export interface Booked {
  scope: Scope;
  id: string;
  lead: Worker;
  hire: Awaited<ReturnType<typeof makeHouse>>['hire'];
  guests: { browser: Browser; clientId: string; secret: string; invitationId: string }[];
  read(): Promise<Consultation>;
}

interface Wanted {
  policy?: string;
  over?: (body: PolicyBody) => PolicyBody;
  /** Who holds it; a specialist who also books, unless a test is about somebody else. */
  leadRoles?: Role[];
  /** What the booking says beside the usual: parties, method, minutes. */
  wish?: Record<string, unknown>;
}

/** An institution of its own with a meeting at ten, the consents given; the clock stands at ten. */
export async function meetingAtTen(
  live: Live,
  { policy, over, leadRoles = ['specialist', 'registrar'], wish }: Wanted = {},
): Promise<Booked> {
  live.clock.set(MORNING);
  const { foundation, base } = live.it;
  const house = { ...foundation, base };
  const { institution, hire } = await makeHouse(house, { ...(policy && { policy }), over: over ?? withoutCheck });
  const lead = await hire(leadRoles);
  const booked = await book(lead, lead, wish);
  live.clock.set(TEN);
  await renew(lead);
  return bookedOf(live, { institutionId: institution._id }, booked, lead, hire);
}

async function bookedOf(
  live: Live,
  scope: Scope,
  { id, links }: Awaited<ReturnType<typeof book>>,
  lead: Worker,
  hire: Booked['hire'],
): Promise<Booked> {
  const guests = await Promise.all(links.map(link => guestOf(live.it.base, new URL(link.url).hash.slice(1))));
  const read = () => consultationsOf(live.it.foundation.database, scope).getById(id);
  return { scope, id, lead, hire, guests, read };
}

/** Another meeting of the same people, at a Moscow time of a working day. */
export async function anotherMeeting(live: Live, { scope, lead, hire }: Booked, date: string, time: string) {
  return bookedOf(live, scope, await book(lead, lead, { date, time, minutes: 30 }), lead, hire);
}

/** An access token lives ten minutes; a page renews it before it opens a socket. */
export async function renew({ browser }: Pick<Worker, 'browser'>): Promise<void> {
  const answer = await browser.post('/api/auth/refresh');
  if (!answer.ok) throw new Error(`refresh answered ${answer.status}`);
}

export function withoutCheck(body: PolicyBody): PolicyBody {
  return { ...body, check: { ...body.check, required: false } };
}

async function guestOf(base: string, secret: string) {
  const { browser, clientId, answer } = await press(base, secret);
  const { invitationId } = await read(z.object({ invitationId: z.string() }), answer);
  await giveConsents(browser, invitationId);
  return { browser, clientId, secret, invitationId };
}

export async function giveConsents(browser: Browser, invitationId: string): Promise<void> {
  const { consents } = await read(Visit, await browser.get(`/api/guest/visits/${invitationId}`));
  const given = consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
  const answer = await browser.post(`/api/guest/visits/${invitationId}/consents`, { requestId: newId(), given });
  if (!answer.ok) throw new Error(`consents answered ${answer.status}`);
}

/** What the guest's pages know. */
export async function visitOf({ guests }: Booked): Promise<Visit> {
  const [first] = guests;
  if (!first) throw new Error('no guest');
  return read(Visit, await first.browser.get(`/api/guest/visits/${first.invitationId}`));
}

/** The lead in the room, the first guest in the waiting room. */
export async function bothHere(booked: Booked) {
  const lead = await Page.open(booked.lead.browser, 'staff');
  await lead.join(booked.id);
  const guest = await guestPage(booked);
  await guest.join(booked.id);
  return { lead, guest };
}

export async function guestPage({ guests }: Booked, index = 0): Promise<Page> {
  const guest = guests[index];
  if (!guest) throw new Error(`no guest ${index}`);
  return Page.open(guest.browser, 'guest', guest);
}

/** The session is running: called, entered, begun. */
export async function running(booked: Booked) {
  const { lead, guest } = await bothHere(booked);
  await letIn(lead, guest);
  await lead.sees(snapshot => snapshot.status === 'running', 'a running session');
  return { lead, guest };
}

/** The same, in a house of its own. */
export async function runningAtTen(live: Live, wanted?: Wanted) {
  const booked = await meetingAtTen(live, wanted);
  return { booked, ...(await running(booked)) };
}

/** Somebody of the staff at their desk, who is told what it shows. */
export async function deskOf(booked: Booked, roles: Role[], department?: string): Promise<Page> {
  const worker = await booked.hire(roles, department);
  await renew(worker);
  const page = await Page.open(worker.browser, 'staff');
  await page.do('desk:subscribe', {});
  return page;
}

export async function letIn(lead: Page, guest: Page, participantId = 'party-0'): Promise<void> {
  await lead.do('waiting:call', { requestId: newId(), participantId });
  await guest.hears('waiting:called');
  await guest.do('waiting:enter', { requestId: newId(), producers: [], mode: 'video' });
}
