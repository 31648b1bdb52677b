import { Me } from '@priyom/shared/api/auth';
import { ROUTES } from '@priyom/shared/api/routes';
import { ROLES } from '@priyom/shared/domain/staff/rights';
import { ERRORS, type ErrorCode, isErrorCode } from '@priyom/shared/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { booking } from '../fixtures/booking.ts';
import { answerAt, DOORS, type Knocks } from '../fixtures/doors.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { type Known, pressed, settle } from '../fixtures/known.ts';
import { type Request, requestsOf } from '../fixtures/requests.ts';
import { Api, StaffApi } from '../harness/api.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';

/** Refusals themselves are on the audit record. */
const MAY_GROW = ['auditEvents', 'auditAnchors'];
const DENIED: readonly string[] = ['FORBIDDEN', 'NOT_FOUND'];
const ALSO = {
  registrar: ['registrar'],
  director: ['director'],
  administrator: ['administrator'],
  psychologistOnDuty: ['psychologistOnDuty'],
} as const;

/** Somebody at the door, by what the server knows of them. */
interface Visitor {
  is: Knocks;
  who: string;
  api: Api;
  /** As the audit knows them; null: not at all. */
  actorId: string | null;
  /** What they send: a guest by their own link where the link is not what is named. */
  requests: Request[];
}

describe('every request by everybody who has no business with it', () => {
  let stack: Stack;
  let stored: StoredData;
  let visitors: Visitor[];
  const open: { send: () => Promise<void> }[] = [];

  beforeAll(async () => {
    const options = { capMinutes: 30, checkRequired: false, opensBeforeMinutes: 24 * 60, asks: true };
    const elsewhere = house({ ...options, slug: 'other', also: { all: ROLES } });
    stack = await Stack.start([house({ ...options, also: ALSO }), elsewhere]);
    stored = await StoredData.open(stack.mongoUri);
    const anna = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    const { known, guest, interpreter } = await settle(stack.url, stored, anna);
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const other = await booking(anna, { notBefore: inHours(7) });
    const { api: neighbour, invitationId } = await pressed(stack.url, other.links[0]?.url);
    const people = { anna, vera: anna, guest };
    const about = (by = known.invitationId) => requestsOf({ ...known, by }, people);
    visitors = [
      { is: 'nobody', who: 'nobody', api: new Api(stack.url), actorId: null, requests: about() },
      ...guests({ neighbour, invitationId, interpreter, known }, about),
      ...(await Promise.all([...ROLES, 'elsewhere' as const].map(async is => staff(stack.url, is, about())))),
    ];
  });

  afterAll(async () => {
    await stored?.close();
    await stack?.stop();
  });

  it('whoever is refused is told so by the code of the table, and nothing is written', async () => {
    const before = await stored.digests(MAY_GROW);
    const otherwise: string[] = [];
    for (const visitor of visitors) {
      for (const request of visitor.requests) {
        const wanted = answerAt(DOORS[request.name], visitor.is, request.names);
        if (wanted === 'in') {
          open.push({ send: () => isLetIn(visitor, request) });
          continue;
        }
        const code = await codeOf(visitor, request);
        if (code !== wanted) otherwise.push(`${aboutIt(visitor, request)}: ${code}, not ${wanted}`);
      }
    }
    expect(otherwise).toEqual([]);
    expect(await stored.digests(MAY_GROW)).toEqual(before);
  });

  it('each reach for what is not theirs is on record, by whom and for what', async () => {
    for (const { who, is, actorId, requests } of visitors.filter(each => each.actorId !== null)) {
      const refused = requests.flatMap(({ name, id, names, body }) => {
        const code = answerAt(DOORS[name], is, names);
        const aim = id ?? body?.invitationId ?? '';
        return DENIED.includes(code) ? [`${ROUTES[name].replace('/api', '')} ${code} ${aim}`] : [];
      });
      const events = await stored.all('auditEvents', { 'actor.id': actorId, basis: 'none' });
      const kept = events.map(({ action, result, subject }) => {
        const isNamed = refused.some(each => each.endsWith(` ${subject.id}`));
        return `${action} ${result} ${isNamed ? subject.id : ''}`;
      });
      expect(kept.toSorted(), who).toEqual(refused.toSorted());
    }
  });

  it('whoever is let in is answered, and not by an error of ours', async () => {
    expect(open.length).toBeGreaterThan(100);
    for (const { send } of open) await send();
    expect(await stack.verify()).toMatchObject({ ok: true });
  });
});

function guests(
  {
    neighbour,
    invitationId,
    interpreter,
    known,
  }: Record<'neighbour' | 'interpreter', Api> & {
    invitationId: string;
    known: Known;
  },
  about: (by?: string) => Request[],
): Visitor[] {
  const byOwn = (id: string) => about(id).filter(({ query }) => query?.startsWith('by='));
  const named = about();
  return [
    { is: 'guest', who: 'of another meeting', api: neighbour, actorId: invitationId },
    { is: 'guest', who: 'from outside', api: interpreter, actorId: known.outsideId },
  ].map(each => ({ ...each, is: 'guest', requests: [...named, ...byOwn(each.actorId)] }));
}

/** Where a role is somebody's of the house anyway, it is them; who leads the meeting is none of these. */
const LOGINS: Partial<Record<Knocks, string>> = {
  specialist: 'petr',
  head: 'vera',
  technician: 'ivan',
  elsewhere: 'all-other',
};

async function staff(url: string, is: Knocks, requests: Request[]): Promise<Visitor> {
  const api = await StaffApi.signIn(url, LOGINS[is] ?? is.toLowerCase(), PASSWORD);
  const { staffId } = Me.parse(await api.get('/api/auth/me'));
  // Whose log-in is over is nobody any more.
  const last = ({ name }: Request): number => (name === 'logout' ? 1 : 0);
  return { is, who: is, api, actorId: staffId, requests: requests.toSorted((one, two) => last(one) - last(two)) };
}

async function isLetIn(visitor: Visitor, request: Request): Promise<void> {
  const code = await codeOf(visitor, request);
  expect([...DENIED, 'UNAUTHENTICATED', 'INTERNAL', 'NOT_READY'], aboutIt(visitor, request)).not.toContain(code);
}

/** @returns 'ok' or the code of a typed refusal with its own status. */
async function codeOf(visitor: Visitor, request: Request): Promise<'ok' | ErrorCode> {
  const { method, path, body } = request;
  // Each is a command of its own.
  const fresh = body && { ...body, ...('requestId' in body && { requestId: crypto.randomUUID() }) };
  const answer = await visitor.api.tries(method, path, fresh && JSON.stringify(fresh));
  if (answer.status < 400) return 'ok';
  const { error }: { error?: { code?: unknown } } = JSON.parse(answer.text);
  const code = error?.code;
  if (!isErrorCode(code)) throw new Error(`${aboutIt(visitor, request)}: no typed refusal but ${answer.text}`);
  expect(answer.status, aboutIt(visitor, request)).toBe(ERRORS[code].status);
  return code;
}

const aboutIt = ({ who }: Visitor, { method, path }: Request): string => `${who}: ${method} ${path}`;
