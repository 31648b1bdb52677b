import { Me } from '@priyom/shared/api/auth';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import type { Department, Institution } from '../../src/institutions/model.ts';
import { departmentsOf } from '../../src/institutions/repository.ts';
import { sessionsModel } from '../../src/sessions/model.ts';
import { loginAttemptsModel } from '../../src/staff/login-attempts.ts';
import { staffModel } from '../../src/staff/model.ts';
import { Browser, errorCode } from '../harness/browser.ts';
import { addDepartment, addInstitution, addPerson, PASSWORD, useServer } from '../harness/foundation.ts';

const server = useServer();
let institution: Institution;
let department: Department;
beforeAll(async () => {
  institution = await addInstitution(server.it);
  department = await addDepartment(server.it, institution);
});

const browser = () => new Browser(server.it.base);
const person = (over: { until?: string; roles?: ['specialist'] } = {}) =>
  addPerson(server.it, { institution, department, ...over });
async function signedIn() {
  const record = await person();
  const tab = browser();
  expect((await tab.logIn(record.login, PASSWORD)).status).toBe(200);
  return { record, tab };
}
const auditOf = (id: string) =>
  server.it.database.in(institution, auditEventsModel).find({ 'subject.id': id }, { sort: { seq: 1 } });

describe('log-in', () => {
  it('tells the screens who is there and sets two cookies that no script can read', async () => {
    const record = await person();
    const tab = browser();
    const response = await tab.logIn(` ${record.login.toUpperCase()} `, PASSWORD);
    const me = Me.parse(await response.json());
    expect(me).toMatchObject({
      staffId: record._id,
      name: 'Тестова Анна Петровна',
      initials: 'ТА',
      position: 'психолог',
    });
    expect(me.institution).toMatchObject({ id: institution._id, zone: 'Europe/Moscow' });
    expect(Date.parse(me.accessUntil) - server.it.clock.now().getTime()).toBe(600_000);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(cookies[1]).toContain('Path=/api/auth');
    expect(Me.parse(await (await tab.get('/api/auth/me')).json())).toEqual(me);
    expect(await auditOf(record._id)).toMatchObject([{ action: 'session.logIn', result: 'ok' }]);
  });

  it('with a wrong password, an unknown login or somebody who has left is the same answer', async () => {
    const record = await person();
    const left = await person({ until: '2037-11-24' });
    const wrong = await browser().logIn(record.login, 'wrong');
    const unknown = await browser().logIn('nobody-of-this-name', PASSWORD);
    const gone = await browser().logIn(left.login, PASSWORD);
    for (const response of [wrong, unknown, gone]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: { code: 'PASSWORD_WRONG' } });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(await auditOf(record._id)).toMatchObject([{ result: 'PASSWORD_WRONG' }]);
  });

  it('takes as long for an unknown login as for a known one', async () => {
    const record = await person();
    const time = async (login: string): Promise<number> => {
      const start = performance.now();
      await browser().logIn(login, 'wrong');
      return performance.now() - start;
    };
    await time('warm-up');
    // In turn, the quickest of each: what else this machine does meets both alike.
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      known.push(await time(record.login));
      unknown.push(await time(`nobody-${round}`));
    }
    // argon2id is most of both; without it an unknown login would answer in a tenth of the time.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it.each([{ $gt: '' }, ['a'], 1, null])('with the login %j is VALIDATION and counts nothing', async login => {
    const before = await server.it.database.across(loginAttemptsModel, 'set-up').count({});
    const response = await browser().post('/api/auth/login', { login, password: PASSWORD });
    expect([response.status, await errorCode(response)]).toEqual([400, 'VALIDATION']);
    expect(await server.it.database.across(loginAttemptsModel, 'set-up').count({})).toBe(before);
  });
});

describe('lock-out', () => {
  it('after five wrong passwords lasts 15 minutes, also for the right one', async () => {
    const { login } = await person();
    for (let count = 0; count < 5; count++) {
      expect(await errorCode(await browser().logIn(login, 'wrong'))).toBe('PASSWORD_WRONG');
    }
    const locked = await browser().logIn(login, PASSWORD);
    expect([locked.status, await locked.json()]).toEqual([
      423,
      { error: { code: 'LOCKED_OUT', details: { minutes: 15 } } },
    ]);
    server.it.clock.advance(15 * 60_000 - 1);
    expect(await errorCode(await browser().logIn(login, PASSWORD))).toBe('LOCKED_OUT');
    server.it.clock.advance(1);
    expect((await browser().logIn(login, PASSWORD)).status).toBe(200);
  });

  it('lets twenty guesses at once be five', async () => {
    const { login } = await person();
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser().logIn(login, 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(15);
  });

  it('is on record once, however long somebody goes on guessing', async () => {
    const { login } = await person();
    for (let count = 0; count < 6; count++) await browser().logIn(login, 'wrong');
    const refusals = () =>
      server.it.database.across(auditEventsModel, 'verifier').count({ action: 'session.logIn', result: 'LOCKED_OUT' });
    const before = await refusals();
    for (let count = 0; count < 5; count++) await browser().logIn(login, 'wrong');
    expect(await refusals()).toBe(before);
  });

  it('does not tell whether the login exists', async () => {
    for (let count = 0; count < 5; count++) await browser().logIn('ghost', 'wrong');
    expect(await errorCode(await browser().logIn('ghost', 'wrong'))).toBe('LOCKED_OUT');
  });

  it('forgets wrong passwords after a right one', async () => {
    const { login } = await person();
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 4; count++) await browser().logIn(login, 'wrong');
      expect((await browser().logIn(login, PASSWORD)).status).toBe(200);
    }
  });
});

describe('a session', () => {
  it('lives on by its refresh token when the access token is over', async () => {
    const { tab } = await signedIn();
    server.it.clock.advance(10 * 60_000 + 1000);
    expect(await errorCode(await tab.get('/api/auth/me'))).toBe('UNAUTHENTICATED');
    expect((await tab.post('/api/auth/refresh')).status).toBe(200);
    expect((await tab.get('/api/auth/me')).status).toBe(200);
  });

  it('ends for the thief and the owner when a used refresh token comes again', async () => {
    const { tab, record } = await signedIn();
    const thief = tab.copy();
    expect((await tab.post('/api/auth/refresh')).status).toBe(200);
    server.it.clock.advance(61_000);
    expect(await errorCode(await thief.post('/api/auth/refresh'))).toBe('UNAUTHENTICATED');
    expect(await errorCode(await tab.get('/api/auth/me'))).toBe('UNAUTHENTICATED');
    expect(await errorCode(await tab.post('/api/auth/refresh'))).toBe('UNAUTHENTICATED');
    const [session] = await server.it.database.in(institution, sessionsModel).find({ staffId: record._id });
    expect(session).toMatchObject({ revokedWhy: 'reuse' });
    expect(await auditOf(session?._id ?? '')).toMatchObject([{ action: 'session.reuse' }]);
  });

  it('ends also by a token from long before', async () => {
    const { tab } = await signedIn();
    const thief = tab.copy();
    for (let round = 0; round < 3; round++) await tab.post('/api/auth/refresh');
    await thief.post('/api/auth/refresh');
    expect(await errorCode(await tab.get('/api/auth/me'))).toBe('UNAUTHENTICATED');
  });

  it('survives two tabs that renew in the same moment', async () => {
    const { tab } = await signedIn();
    const other = tab.copy();
    const answers = await Promise.all([tab.post('/api/auth/refresh'), other.post('/api/auth/refresh')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(tab.jar).toEqual(other.jar);
    expect((await tab.get('/api/auth/me')).status).toBe(200);
    expect((await other.get('/api/auth/me')).status).toBe(200);
  });

  it('lives on when the answer of a renewal was lost and it is asked for again', async () => {
    const { tab } = await signedIn();
    const lost = tab.copy();
    expect((await lost.post('/api/auth/refresh')).status).toBe(200);
    server.it.clock.advance(45_000);
    expect((await tab.post('/api/auth/refresh')).status).toBe(200);
    server.it.clock.advance(9 * 60_000);
    expect((await tab.post('/api/auth/refresh')).status).toBe(200);
  });

  it('ends with log-out at once, also where its access token is still valid, and tells its sockets', async () => {
    const { tab } = await signedIn();
    const other = tab.copy();
    const ended: string[] = [];
    const off = server.it.auth.onSessionEnd(id => ended.push(id));
    expect((await tab.post('/api/auth/logout')).status).toBe(204);
    off();
    expect(ended).toHaveLength(1);
    expect(tab.jar.size).toBe(0);
    expect(await errorCode(await other.get('/api/auth/me'))).toBe('UNAUTHENTICATED');
    expect(await errorCode(await other.post('/api/auth/refresh'))).toBe('UNAUTHENTICATED');
  });

  it('is over after twelve idle hours', async () => {
    const { tab } = await signedIn();
    server.it.clock.advance(12 * 3_600_000);
    expect(await errorCode(await tab.post('/api/auth/refresh'))).toBe('UNAUTHENTICATED');
  });

  it('ends on the day after the last position, and takes new roles at once', async () => {
    const { tab, record } = await signedIn();
    const [membership] = record.memberships;
    if (!membership) throw new Error('no position');
    const setMembership = (change: Partial<typeof membership>) =>
      server.it.database
        .in(institution, staffModel)
        .updateOne({ _id: record._id }, { $set: { memberships: [{ ...membership, ...change }] } });
    await setMembership({ roles: ['registrar'] });
    expect(Me.parse(await (await tab.get('/api/auth/me')).json()).roles).toEqual(['registrar']);
    await setMembership({ until: '2020-12-31' });
    expect(await errorCode(await tab.get('/api/auth/me'))).toBe('UNAUTHENTICATED');
  });

  it('is not made by a forged or foreign token', async () => {
    const { tab } = await signedIn();
    const name = server.it.authPorts.cookies.nameOf('access');
    const [head, body] = (tab.jar.get(name) ?? '').split('.');
    for (const token of [`${head}.${body}.`, `${head}.${body}.AAAA`, 'x', '']) {
      tab.jar.set(name, token);
      expect(await errorCode(await tab.get('/api/auth/me'))).toBe('UNAUTHENTICATED');
    }
  });
});

it('departments are made once for each code', async () => {
  const departments = departmentsOf(server.it.database, institution);
  const made = await Promise.all(Array.from({ length: 10 }, () => departments.keep('rehab', 'Отделение')));
  expect(new Set(made.map(({ _id }) => _id)).size).toBe(1);
});
