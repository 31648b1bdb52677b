import { readFile } from 'node:fs/promises';
import { Booked } from '@priyom/shared/api/appointments';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { Role } from '@priyom/shared/domain/staff/rights';
import * as z from 'zod';
import type { LiveSessions, ProbeWitness, ServerProbe, VisitPorts } from '../../src/appointments/ports.ts';
import type { Foundation } from '../../src/foundation.ts';
import { reviseCalendarYear } from '../../src/institutions/calendar-years.ts';
import type { Institution } from '../../src/institutions/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { loadPolicy } from '../../src/seed/policy-files.ts';
import { addVisits, publicPages, visitPorts } from '../../src/visits.ts';
import { Browser } from '../harness/browser.ts';
import { addDepartment, addInstitution, addPerson, signIn, useServer } from '../harness/foundation.ts';

/** What the live sessions would be told: sockets are not part of these tests. */
export class HeardByLive implements LiveSessions {
  readonly closed: string[] = [];
  readonly changed: string[] = [];

  async appointmentChanged(_scope: unknown, consultationId: string): Promise<void> {
    this.changed.push(consultationId);
  }

  async consentWithdrawn(): Promise<void> {}

  deskChanged(): void {}

  async closeInvitation(_scope: unknown, invitationId: string): Promise<void> {
    this.closed.push(invitationId);
  }
}

/** The media's own view of a probe, as a test sets it. */
class SetProbe implements ProbeWitness {
  value: ServerProbe | null = { at: new Date(0), roundTripMs: 30, lossRatio: 0, protocol: 'udp' };

  async seen(): Promise<ServerProbe | null> {
    return this.value;
  }
}

export function useVisits() {
  const live = new HeardByLive();
  const probe = new SetProbe();
  let ports: VisitPorts | undefined;
  const portsOf = (foundation: Foundation): VisitPorts => {
    ports ??= visitPorts(foundation, live, probe);
    return ports;
  };
  const server = useServer(
    foundation => addVisits(foundation, portsOf(foundation)),
    foundation => publicPages(foundation, portsOf(foundation)),
  );
  return {
    live,
    probe,
    get it() {
      return server.it;
    },
    get ports() {
      if (!ports) throw new Error('the ports are made with the server');
      return ports;
    },
  };
}

const CalendarFile = z.array(
  z.object({
    year: z.int(),
    decree: z.string(),
    nonWorking: z.array(z.string()),
    workingWeekend: z.array(z.string()),
    short: z.array(z.string()),
  }),
);

/** Regulation 004's policy unless another is named; `over` changes what a test is about. */
export async function makeHouse(
  it: Foundation & { base: string },
  { policy = 'district-social-protection', over }: { policy?: string; over?: (body: PolicyBody) => PolicyBody } = {},
) {
  const institution = await addInstitution(it);
  const body = await loadPolicy(policy, institution.name);
  await it.policies.addSigned(institution, over ? over(body) : body);
  const decreed = await readFile(new URL('../../data/calendar/production.json', import.meta.url), 'utf8');
  const asOfTheTestsClock = decreed.replaceAll('2027', '2038').replaceAll('2026', '2037');
  for (const year of CalendarFile.parse(JSON.parse(asOfTheTestsClock))) {
    await reviseCalendarYear(it.database, institution, year, year.decree);
  }
  return { institution, hire: hiring(it, institution) };
}

/** For tests that write nothing: they share what is made at the first call. */
export function once<V>(make: () => Promise<V>): () => Promise<V> {
  let made: Promise<V> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export interface Worker {
  staffId: string;
  browser: Browser;
}

function hiring(it: Foundation & { base: string }, institution: Institution) {
  return async (roles: Role[], code = 'help', skills: string[] = []): Promise<Worker> => {
    const department = await addDepartment(it, institution, code);
    const record = await addPerson(it, { institution, department, roles, skills });
    const browser = new Browser(it.base);
    await signIn(it, record, browser);
    return { staffId: record._id, browser };
  };
}

/** A mother with a boy of seven tomorrow morning at ten, as the registrar types it. */
export function wishFor(specialist: Pick<Worker, 'staffId'>, over: Record<string, unknown> = {}) {
  return {
    requestId: newId(),
    specialistId: specialist.staffId,
    parties: [motherAndBoy()],
    date: '2037-11-26',
    time: '10:00',
    minutes: 45,
    method: 'video',
    agreedHow: 'phone',
    ...over,
  };
}

export function motherAndBoy(over: Record<string, unknown> = {}) {
  return {
    party: {
      kind: 'child',
      child: { surname: 'Условный', given: 'Лёва' },
      childAge: 7,
      representative: { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' },
    },
    contact: { channel: 'phone', value: '+7 000 000-01-01' },
    reason: 'Сын плохо засыпает и плачет перед школой.',
    visitKind: 'first',
    ...over,
  };
}

/** After «Быстрый выход»: the boy is seven on the day of the meeting, in 2037. */
export async function saysYear(browser: Browser, invitationId: string): Promise<void> {
  const answer = await browser.post(`/api/guest/visits/${invitationId}/year`, { birthYear: 2030 });
  if (answer.status !== 200) throw new Error(`the year was answered ${answer.status}: ${await answer.text()}`);
}

export async function book(who: Worker, specialist: Pick<Worker, 'staffId'>, over: Record<string, unknown> = {}) {
  const answer = await who.browser.post('/api/appointments', wishFor(specialist, over));
  if (answer.status !== 200) throw new Error(`booking answered ${answer.status}: ${await answer.text()}`);
  const { appointment, links } = Booked.parse(await answer.json());
  const [first] = links;
  if (!first) throw new Error('no link was issued');
  return { id: appointment.id, appointment, links, first, secret: secretOf(first.url) };
}

export function secretOf(url: string): string {
  return new URL(url).hash.slice(1);
}

const Refusal = z.object({
  error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).default({}) }),
});

/** The error of an answer: its code and details. */
export async function refusal(answer: Response) {
  return Refusal.parse(await answer.json()).error;
}

export async function read<V>(schema: z.ZodType<V>, answer: Response): Promise<V> {
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  return schema.parse(await answer.json());
}

/** A citizen's browser that has pressed the link. */
export async function press(base: string, secret: string, clientId = newId()) {
  const browser = new Browser(base);
  const answer = await browser.post('/api/guest/exchange', { secret, clientId });
  return { browser, answer, clientId };
}
