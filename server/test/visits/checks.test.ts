import { AppointmentCard, Today } from '@priyom/shared/api/appointments';
import { CheckView, FailedChecks } from '@priyom/shared/api/checks';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { afterEach, describe, expect, it as test } from 'vitest';
import { tellFailure } from '../../src/checks/effects.ts';
import { hasPassedCheck } from '../../src/checks/has-passed-check.ts';
import { checksModel } from '../../src/checks/model.ts';
import { jobOf } from '../../src/platform/due/job.ts';
import { newId } from '../../src/platform/ids.ts';
import { book, makeHouse, once, read, refusal, useVisits, type Worker } from './fixture.ts';

const visits = useVisits();
const NOW = '2037-11-25T06:00:00.000Z';
afterEach(() => {
  visits.it.clock.set(NOW);
  visits.probe.value = { at: new Date(0), roundTripMs: 30, lossRatio: 0, protocol: 'udp' };
});

const GOOD_ROWS = ['camera', 'mic', 'sound', 'network'].map(kind => ({ kind, result: 'ok', value: '' }));
const PROBE = {
  roundTripMs: 34,
  lossUpRatio: 0,
  lossDownRatio: 0,
  rateUpBps: 2_000_000,
  rateDownBps: 3_000_000,
  framesBack: 120,
  protocol: 'udp',
};

/** A meeting at 9:30, thirty minutes from now: the check is open. */
async function soon(over: (body: PolicyBody) => PolicyBody = body => body, wish: Record<string, unknown> = {}) {
  const { institution, hire } = await makeHouse(visits.it, { over });
  const specialist = await hire(['specialist']);
  const booked = await book(specialist, specialist, { date: '2037-11-25', time: '09:30', minutes: 30, ...wish });
  await visits.it.runner.drain();
  const { body } = await visits.ports.policies.actingOn(institution, '2037-11-25');
  const checklist = body.check.checklist.map(({ code }) => ({ code, done: true }));
  const submission = (changes: Record<string, unknown> = {}) => ({
    requestId: newId(),
    appointmentId: booked.id,
    rows: GOOD_ROWS,
    checklist,
    probe: PROBE,
    ...changes,
  });
  const passed = () => hasPassedCheck(visits.ports, institution, booked.id);
  return { institution, hire, specialist, checklist, submission, passed, ...booked };
}

const untouched = once(soon);

const submit = (who: Worker, body: unknown) => who.browser.post('/api/checks', body);

describe('specialist’s technical check (D11, regulation 004 §4.2)', () => {
  test('is asked for from thirty minutes before, and not earlier', async () => {
    const { specialist, submission, id } = await soon(body => body, { time: '09:45' });
    const early = await submit(specialist, submission());
    expect(await refusal(early)).toEqual({ code: 'CHECK_EARLY', details: { opensAt: '2037-11-25T06:15:00.000Z' } });
    const todo = async () => (await read(Today, await specialist.browser.get('/api/today'))).todo;
    expect(await todo()).toEqual([]);
    visits.it.clock.advance(15 * 60_000);
    await specialist.browser.post('/api/auth/refresh');
    expect(await todo()).toMatchObject([{ kind: 'runCheck', appointmentId: id }]);
    expect((await submit(specialist, submission())).status).toBe(200);
    expect(await todo()).toEqual([]);
  });

  test('passes when everything works and the whole checklist is done; stored with who and when', async () => {
    const { specialist, submission, passed, id } = await soon();
    expect(await passed()).toBe(false);
    const view = await read(CheckView, await submit(specialist, submission()));
    expect(view).toMatchObject({ status: 'passed', at: NOW, by: 'Тестова\u00a0А.\u00a0П.', attempts: 1 });
    expect(view.checklist.every(point => point.done)).toBe(true);
    expect(await passed()).toBe(true);
    const card = await read(AppointmentCard, await specialist.browser.get(`/api/appointments/${id}`));
    expect(card.appointment.check).toMatchObject({ required: true, status: 'passed', at: NOW });
  });

  test('a weak network passes, sent twice it is one attempt', async () => {
    const { specialist, submission } = await soon();
    const rows = [...GOOD_ROWS.slice(0, 3), { kind: 'network', result: 'weak', value: 'RTT 400 мс' }];
    const body = submission({ rows });
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(specialist, body)));
    for (const answer of answers)
      expect(await read(CheckView, answer)).toMatchObject({ status: 'passed', attempts: 1 });
  });

  const failures: [string, Record<string, unknown>, string][] = [
    ['no camera', { rows: [{ kind: 'camera', result: 'none', value: '' }, ...GOOD_ROWS.slice(1)] }, 'rows.camera'],
    ['a row that was skipped', { rows: GOOD_ROWS.slice(0, 3) }, 'rows.network'],
    [
      'a row that is ok and failed at once',
      { rows: [...GOOD_ROWS, { kind: 'mic', result: 'silent', value: '' }] },
      'rows.mic',
    ],
    ['a point of the checklist not done', { checklist: [] }, 'checklist.'],
    ['nothing came back over the transport', { probe: { ...PROBE, framesBack: 0 } }, 'probe'],
  ];
  test.each(failures)('with %s it needs a reason, and then is failed', async (_name, changes, field) => {
    const { specialist, submission, passed, institution } = await soon();
    const bare = await refusal(await submit(specialist, submission(changes)));
    expect(bare.code).toBe('VALIDATION');
    expect(String(bare.details.fields)).toContain(`reason`);
    expect(String(bare.details.fields)).toContain(field);
    const told = submission({ ...changes, reason: 'Другой нет, техник после двух' });
    const view = await read(CheckView, await submit(specialist, told));
    expect(view).toMatchObject({ status: 'failed', reason: 'Другой нет, техник после двух', attempts: 1 });
    expect(await passed()).toBe(false);
    const [stored] = await visits.it.database.in(institution, checksModel).find({});
    expect(JSON.stringify(stored)).not.toContain('техник после двух');
    expect(stored?.result?.serverProbe).toMatchObject({ roundTripMs: 30, protocol: 'udp' });
  });

  test('a browser’s word alone does not pass where the server saw no probe', async () => {
    const { specialist, submission } = await soon();
    visits.probe.value = null;
    expect((await refusal(await submit(specialist, submission()))).details.fields).toEqual(['reason', 'probe']);
  });

  test('failed, it can be run again and pass', async () => {
    const { specialist, submission, passed } = await soon();
    await submit(specialist, submission({ checklist: [], reason: 'шумно' }));
    expect(await passed()).toBe(false);
    expect(await read(CheckView, await submit(specialist, submission()))).toMatchObject({
      status: 'passed',
      attempts: 2,
      reason: '',
    });
    expect(await passed()).toBe(true);
  });

  test('for a chat the network is checked, not the camera', async () => {
    const { specialist, submission } = await soon(body => body, { method: 'chat' });
    const rows = [{ kind: 'network', result: 'ok', value: '' }];
    expect(await read(CheckView, await submit(specialist, submission({ rows })))).toMatchObject({ status: 'passed' });
  });

  test('for a talk by telephone nobody is asked for one, and none is missed', async () => {
    const { specialist, institution, id } = await soon(body => body, { method: 'phone' });
    const day = await read(Today, await specialist.browser.get('/api/today'));
    expect(day.todo).toEqual([]);
    expect(day.appointments).toMatchObject([{ id, check: { required: false, status: null } }]);
    visits.it.clock.advance(30 * 60_000);
    await visits.it.runner.drain();
    expect(await visits.it.database.in(institution, checksModel).find({})).toEqual([]);
  });

  test('belongs to a start: moved, the check is due anew', async () => {
    const { specialist, submission, passed, id } = await soon();
    await submit(specialist, submission());
    const move = { requestId: newId(), date: '2037-11-25', time: '09:15', minutes: 30, reason: 'раньше' };
    expect((await specialist.browser.post(`/api/appointments/${id}/move`, move)).status).toBe(200);
    expect(await passed()).toBe(false);
    await submit(specialist, submission());
    expect(await passed()).toBe(true);
  });

  test('not run at all it is missed at the start, and still can be made up for', async () => {
    const { specialist, submission, passed, institution } = await soon();
    visits.it.clock.advance(30 * 60_000);
    await visits.it.runner.drain();
    const [stored] = await visits.it.database.in(institution, checksModel).find({});
    expect(stored?.status).toBe('missed');
    await specialist.browser.post('/api/auth/refresh');
    expect((await submit(specialist, submission())).status).toBe(200);
    expect(await passed()).toBe(true);
  });

  test('is one document, whoever opens it: the clock or fifty submissions', async () => {
    const { specialist, submission, institution } = await soon();
    await Promise.all([
      visits.it.runner.drain(),
      ...Array.from({ length: 10 }, () => submit(specialist, submission())),
    ]);
    const stored = await visits.it.database.in(institution, checksModel).find({});
    expect(stored).toHaveLength(1);
    expect(stored[0]?.attempts).toBe(10);
  });

  test('of a cancelled meeting is refused', async () => {
    const { specialist, submission, id } = await soon();
    await specialist.browser.post(`/api/appointments/${id}/cancel`, { requestId: newId(), reason: 'нет' });
    expect((await refusal(await submit(specialist, submission()))).code).toBe('INVALID_STATE');
  });
});

describe('who checks and who hears of a failure (D12, D31)', () => {
  test('nobody else runs it', async () => {
    const { hire, submission } = await soon();
    for (const role of ['specialist', 'head', 'registrar', 'director', 'technician', 'administrator'] as const) {
      const who = await hire([role]);
      expect((await submit(who, submission())).status).toBe(403);
    }
    const foreign = await soon();
    expect((await submit(foreign.specialist, submission())).status).toBe(404);
  });

  test('the head of the department and the technician see it with reason and measurements, without citizens', async () => {
    const { hire, specialist, submission, id } = await soon(body => ({
      ...body,
      check: { ...body.check, failureToldTo: ['head', 'technician'] },
    }));
    await submit(specialist, submission({ rows: GOOD_ROWS.slice(1), reason: 'Камеры не видно' }));
    await visits.it.runner.drain();
    const [head, technician, stranger] = [
      await hire(['head'], 'help'),
      await hire(['technician'], 'other'),
      await hire(['head'], 'other'),
    ];
    for (const who of [head, technician]) {
      const answer = await who.browser.get('/api/checks/failed');
      const text = await answer.clone().text();
      expect(text).not.toMatch(/Условн|Лёва/);
      expect((await read(FailedChecks, answer)).checks).toMatchObject([
        {
          appointmentId: id,
          reason: 'Камеры не видно',
          specialist: 'Тестова\u00a0А.\u00a0П.',
          department: 'Отделение help',
        },
      ]);
      const { todo } = await read(Today, await who.browser.get('/api/today'));
      expect(todo).toMatchObject([{ kind: 'failedCheck', appointmentId: id }]);
    }
    expect((await read(FailedChecks, await stranger.browser.get('/api/checks/failed'))).checks).toEqual([]);
    for (const role of ['specialist', 'registrar', 'administrator'] as const) {
      expect((await (await hire([role])).browser.get('/api/checks/failed')).status).toBe(403);
    }
    await submit(specialist, submission());
    await visits.it.runner.drain();
    expect((await read(FailedChecks, await head.browser.get('/api/checks/failed'))).checks).toEqual([]);
    expect((await read(Today, await head.browser.get('/api/today'))).todo).toEqual([]);
  });

  test('a failed check of a meeting that is moved or cancelled is nobody’s task any more', async () => {
    for (const [path, body] of [
      ['move', { requestId: newId(), date: '2037-11-27', time: '10:00', minutes: 30, reason: 'нет камеры' }],
      ['cancel', { requestId: newId(), reason: 'нет камеры' }],
    ] as const) {
      const { hire, specialist, submission, id } = await soon();
      await submit(specialist, submission({ checklist: [], reason: 'шумно' }));
      await visits.it.runner.drain();
      const head = await hire(['head']);
      const listed = async () => (await read(FailedChecks, await head.browser.get('/api/checks/failed'))).checks.length;
      const todo = async () => (await read(Today, await head.browser.get('/api/today'))).todo.length;
      expect([await listed(), await todo()]).toEqual([1, 1]);
      expect((await specialist.browser.post(`/api/appointments/${id}/${path}`, body)).status).toBe(200);
      await visits.it.runner.drain();
      expect([await listed(), await todo()]).toEqual([0, 0]);
    }
  });

  test('told of twice, because a server died between, the failed check is still somebody’s task', async () => {
    const { institution, specialist, submission, id, hire } = await soon();
    await submit(specialist, submission({ checklist: [], reason: 'шумно' }));
    const [check] = await visits.it.database.in(institution, checksModel).find({ appointmentId: id });
    const entry = check?.due.find(({ kind }) => kind === 'check-failed-told');
    if (!check || !entry) throw new Error('the failure is told to nobody');
    const job = jobOf(check, entry, visits.it.clock.now());
    await tellFailure(visits.ports, job);
    await tellFailure(visits.ports, job);
    const head = await hire(['head']);
    expect((await read(Today, await head.browser.get('/api/today'))).todo).toMatchObject([{ kind: 'failedCheck' }]);
  });

  test('in regulation 004 only the head is told', async () => {
    const { hire, specialist, submission } = await soon();
    await submit(specialist, submission({ checklist: [], reason: 'шумно' }));
    await visits.it.runner.drain();
    const [head, technician] = [await hire(['head']), await hire(['technician'])];
    expect((await read(Today, await head.browser.get('/api/today'))).todo).toMatchObject([{ kind: 'failedCheck' }]);
    expect((await read(Today, await technician.browser.get('/api/today'))).todo).toEqual([]);
  });

  test('the check can be read before it is opened, with the policy’s checklist', async () => {
    const { specialist, id, checklist, hire } = await soon(body => body, { time: '10:00' });
    const view = await read(CheckView, await specialist.browser.get(`/api/checks/${id}`));
    expect(view).toMatchObject({ status: 'due', at: null, rows: [] });
    expect(view.checklist.map(point => point.code)).toEqual(checklist.map(point => point.code));
    expect((await (await hire(['specialist'])).browser.get(`/api/checks/${id}`)).status).toBe(403);
  });
});

test.each([
  ['an unknown row', { rows: [{ kind: 'nose', result: 'ok', value: '' }] }],
  ['no rows', { rows: [] }],
  ['a loss above one', { probe: { ...PROBE, lossUpRatio: 2 } }],
  ['an operator', { appointmentId: { $ne: null } }],
  ['an own verdict', { status: 'passed' }],
  ['a reason of 2000 letters', { reason: 'я'.repeat(2000) }],
])('%s is a VALIDATION', async (_name, changes) => {
  const { specialist, submission } = await untouched();
  expect((await submit(specialist, submission(changes))).status).toBe(400);
});
