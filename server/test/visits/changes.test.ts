import { AppointmentCard, AppointmentView, Today } from '@priyom/shared/api/appointments';
import { afterEach, describe, expect, it as test } from 'vitest';
import * as z from 'zod';
import { finishAppointment } from '../../src/appointments/finish-appointment.ts';
import { missAppointment } from '../../src/appointments/miss-appointment.ts';
import { appointmentsModel } from '../../src/appointments/model.ts';
import { startAppointment } from '../../src/appointments/start-appointment.ts';
import { auditEventsModel } from '../../src/audit/model.ts';
import { checksModel } from '../../src/checks/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import { book, makeHouse, read, refusal, useVisits, wishFor } from './fixture.ts';

const visits = useVisits();
const NOW = '2037-11-25T06:00:00.000Z';
afterEach(() => visits.it.clock.set(NOW));

async function booked(over: Record<string, unknown> = {}) {
  const { institution, hire } = await makeHouse(visits.it);
  const specialist = await hire(['specialist']);
  const { id } = await book(specialist, specialist, over);
  const stored = visits.it.database.in(institution, appointmentsModel);
  const post = (path: string, body: unknown) => specialist.browser.post(`/api/appointments/${id}/${path}`, body);
  return { institution, hire, specialist, id, post, appointment: () => stored.getById(id) };
}

const system = (requestId = newId()) => ({ requestId, actor: { kind: 'system', id: 'test' } as const });
const moveTo = (over: Record<string, unknown> = {}) => ({
  requestId: newId(),
  date: '2037-11-27',
  time: '14:00',
  minutes: 30,
  reason: 'Ребёнок болеет',
  ...over,
});

describe('moving', () => {
  test('rewrites time, cells and timers in one write, with the reason, and tells whoever waits', async () => {
    const { post, appointment, specialist, id } = await booked();
    const before = await appointment();
    const view = await read(AppointmentView, await post('move', moveTo()));
    expect(view).toMatchObject({ status: 'booked', startsAt: '2037-11-27T11:00:00.000Z', minutes: 30 });
    const after = await appointment();
    expect(after.cells).toHaveLength(6);
    expect(after.cells.some(cell => before.cells.includes(cell))).toBe(false);
    const timers = after.due.filter(entry => !['tell-session', 'check-void'].includes(entry.kind));
    expect(timers.map(({ kind, at }) => [kind, at.toISOString()])).toEqual([
      ['check-opens', '2037-11-27T10:30:00.000Z'],
      ['missed-at-end', '2037-11-27T11:30:00.000Z'],
    ]);
    await visits.it.runner.drain();
    expect(visits.live.changed).toContain(id);
    const card = await read(AppointmentCard, await specialist.browser.get(`/api/appointments/${id}`));
    expect(card.history).toMatchObject([
      { event: 'book', by: 'Тестова\u00a0А.\u00a0П.' },
      { event: 'move', reason: 'Ребёнок болеет' },
    ]);
  });

  test('and cancelling keep their reasons under the key of whom they may tell about, and outlive them', async () => {
    const { post, appointment, specialist, id, institution } = await booked();
    await post('move', moveTo());
    const { parties, history } = await appointment();
    expect(JSON.stringify(history)).not.toContain('болеет');
    await visits.it.citizens.erase(institution, parties[0]?.citizenId ?? '', {
      actor: { kind: 'staff', id: 'admin' },
      basis: 'request',
    });
    expect((await post('cancel', { requestId: newId(), reason: 'Просьба семьи' })).status).toBe(200);
    const card = await read(AppointmentCard, await specialist.browser.get(`/api/appointments/${id}`));
    expect(card.history.map(({ event, reason }) => [event, reason])).toEqual([
      ['book', ''],
      ['move', ''],
      ['cancel', 'Просьба семьи'],
    ]);
  });

  test('onto a taken time is refused with the nearest free ones, onto its own it is not', async () => {
    const { post, specialist, appointment } = await booked({ time: '10:00' });
    await book(specialist, specialist, { time: '11:00' });
    const taken = await refusal(await post('move', moveTo({ date: '2037-11-26', time: '11:15' })));
    expect(taken).toMatchObject({
      code: 'TIME_TAKEN',
      details: { nearest: ['2037-11-26T11:45', '2037-11-26T10:30', '2037-11-26T12:00'] },
    });
    expect((await appointment()).startsAt.toISOString()).toBe('2037-11-26T07:00:00.000Z');
    expect((await post('move', moveTo({ date: '2037-11-26', time: '10:15' }))).status).toBe(200);
  });

  test('frees the old time for others', async () => {
    const { post, specialist } = await booked({ time: '10:00' });
    await post('move', moveTo());
    await book(specialist, specialist, { time: '10:00' });
  });

  test('is bound by the same hours, cap and calendar as booking', async () => {
    const { post } = await booked();
    for (const [over, code] of [
      [{ time: '12:45' }, 'OUTSIDE_HOURS'],
      [{ date: '2037-11-29' }, 'OUTSIDE_HOURS'],
      [{ time: '08:30', minutes: 90 }, 'TOO_LONG'],
      [{ date: '2037-11-24' }, 'IN_THE_PAST'],
    ] as const) {
      expect((await refusal(await post('move', moveTo(over)))).code).toBe(code);
    }
    expect((await post('move', moveTo({ reason: ' ' }))).status).toBe(400);
  });

  test('sent five times is once, and to two times at once is one of them', async () => {
    const { post, appointment } = await booked();
    const wish = moveTo();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('move', wish)));
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect((await appointment()).history.filter(entry => entry.event === 'move')).toHaveLength(1);
    await Promise.all([post('move', moveTo({ time: '15:00' })), post('move', moveTo({ time: '16:00' }))]);
    const after = await appointment();
    expect(after.due.filter(entry => entry.kind === 'missed-at-end')).toHaveLength(1);
    expect(after.due.find(entry => entry.kind === 'missed-at-end')?.at).toEqual(after.endsAt);
  });
});

describe('cancelling', () => {
  test('frees the time, drops the timers, tells whoever waits', async () => {
    const { post, appointment, specialist, id } = await booked({ time: '10:00' });
    const wish = { requestId: newId(), reason: 'Просьба семьи' };
    const answers = [await post('cancel', wish), await post('cancel', wish)];
    expect(answers.map(answer => answer.status)).toEqual([200, 200]);
    const after = await appointment();
    expect(after).toMatchObject({ status: 'cancelled', holding: false });
    expect(after.due.map(entry => entry.kind)).toEqual(['tell-session', 'check-void']);
    await visits.it.runner.drain();
    expect(visits.live.changed).toContain(id);
    await book(specialist, specialist, { time: '10:00' });
    const again = await refusal(await post('cancel', { requestId: newId(), reason: 'ещё раз' }));
    expect(again).toMatchObject({ code: 'INVALID_STATE', details: { status: 'cancelled' } });
    expect((await refusal(await post('move', moveTo()))).code).toBe('INVALID_STATE');
  });

  test('of a running meeting is refused', async () => {
    const { post, institution, id } = await booked();
    await startAppointment(visits.ports, institution, id, system());
    expect((await refusal(await post('cancel', { requestId: newId(), reason: 'нет' }))).code).toBe('INVALID_STATE');
  });
});

describe('on record (D35)', () => {
  test('moving, cancelling, calling missed and links: who, whose data, by which reach', async () => {
    const { institution, hire } = await makeHouse(visits.it);
    const specialist = await hire(['specialist']);
    const registrar = await hire(['registrar']);
    const post = async (path: string, body: object = {}, who = registrar) =>
      read(z.unknown(), await who.browser.post(path, { requestId: newId(), ...body }));
    const first = await book(registrar, specialist, { date: '2037-11-25', time: '10:00' });
    await post(`/api/appointments/${first.id}/move`, moveTo());
    await post(`/api/appointments/${first.id}/links`, { partyIndex: 0 }, specialist);
    await post(`/api/appointments/${first.id}/cancel`, { reason: 'Просьба семьи' });
    const second = await book(specialist, specialist, { date: '2037-11-25', time: '09:15' });
    visits.it.clock.set('2037-11-25T06:30:00.000Z');
    await specialist.browser.post('/api/auth/refresh');
    await post(`/api/appointments/${second.id}/missed`, {}, specialist);
    const events = await visits.it.database.in(institution, auditEventsModel).find({}, { sort: { _id: 1 } });
    const acts = events.filter(({ action }) => /^(appointment|link)[.]/.test(action));
    expect(acts.map(({ action, basis, citizenIds }) => [action, basis, citizenIds.length])).toEqual([
      ['appointment.book', 'institution', 2],
      ['appointment.move', 'institution', 2],
      ['link.issue', 'own', 2],
      ['appointment.cancel', 'institution', 2],
      ['appointment.book', 'own', 2],
      ['appointment.missed', 'own', 2],
    ]);
  });
});

describe('when nobody comes', () => {
  test('the specialist says so after the policy’s minutes, and somebody is asked to phone', async () => {
    const { post, institution, specialist, id, appointment } = await booked({ date: '2037-11-25', time: '09:15' });
    visits.it.clock.set('2037-11-25T06:29:59.000Z');
    await specialist.browser.post('/api/auth/refresh');
    const early = await refusal(await post('missed', { requestId: newId() }));
    expect(early).toMatchObject({ code: 'INVALID_STATE', details: { possibleAt: '2037-11-25T06:30:00.000Z' } });
    visits.it.clock.set('2037-11-25T06:30:00.000Z');
    expect((await post('missed', { requestId: newId() })).status).toBe(200);
    expect(await appointment()).toMatchObject({ status: 'noShow', holding: false });
    await visits.it.runner.drain();
    const tasks = await visits.it.database.in(institution, tasksModel).find({});
    expect(tasks).toMatchObject([{ kind: 'callBack', appointmentId: id, partyIndex: 0, doneAt: null }]);
    const { todo } = await read(Today, await specialist.browser.get('/api/today'));
    expect(todo).toMatchObject([
      { kind: 'callBack', about: 'Условная Вера Петровна и Лёва, 7\u00a0лет · +7 000 000-01-01' },
    ]);
  });

  test('the clock says so at the planned end', async () => {
    const { institution, appointment } = await booked({ date: '2037-11-25', time: '09:15' });
    visits.it.clock.set('2037-11-25T06:59:59.000Z');
    await visits.it.runner.drain();
    expect((await appointment()).status).toBe('booked');
    visits.it.clock.set('2037-11-25T07:00:00.000Z');
    await visits.it.runner.drain();
    expect((await appointment()).status).toBe('noShow');
    expect(await visits.it.database.in(institution, tasksModel).count({ kind: 'callBack' })).toBe(1);
  });

  test('a moved meeting is not missed at its old end, nor its check opened at the old time', async () => {
    const { institution, post, appointment } = await booked({ date: '2037-11-25', time: '10:00' });
    expect((await post('move', moveTo({ date: '2037-11-25', time: '15:00' }))).status).toBe(200);
    visits.it.clock.set('2037-11-25T08:00:00.000Z');
    await visits.it.runner.drain();
    expect((await appointment()).status).toBe('booked');
    expect(await visits.it.database.in(institution, checksModel).count({})).toBe(0);
  });
});

describe('what the session says', () => {
  test('start and finish are done once, however often and in whatever order they come', async () => {
    const { institution, id, appointment } = await booked();
    const run = (event: typeof startAppointment, times: number) =>
      Promise.all(Array.from({ length: times }, () => event(visits.ports, institution, id, system())));
    await run(startAppointment, 10);
    expect((await appointment()).status).toBe('inSession');
    expect((await appointment()).due).toEqual([]);
    await run(finishAppointment, 10);
    await run(startAppointment, 3);
    await missAppointment(visits.ports, institution, id, system());
    const after = await appointment();
    expect(after).toMatchObject({ status: 'held', holding: false });
    expect(after.history.map(entry => entry.event)).toEqual(['book', 'start', 'finish']);
  });

  test('a finish whose start was lost brings both', async () => {
    const { institution, id, appointment } = await booked();
    await finishAppointment(visits.ports, institution, id, system());
    expect((await appointment()).history.map(entry => entry.event)).toEqual(['book', 'start', 'finish']);
  });

  test('a cancelled meeting does not start, and what is over is never called missed', async () => {
    const { institution, id, post } = await booked();
    await post('cancel', { requestId: newId(), reason: 'нет' });
    await expect(startAppointment(visits.ports, institution, id, system())).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    await missAppointment(visits.ports, institution, id, system());
  });
});

describe('who changes what (D31)', () => {
  test('a colleague, a head of another department, a director: refused; the own head: not', async () => {
    const { hire, id, appointment } = await booked();
    const commands = [
      ['move', moveTo()],
      ['cancel', { requestId: newId(), reason: 'нет' }],
      ['missed', { requestId: newId() }],
    ] as const;
    for (const [roles, code] of [
      [['specialist'], 'help'],
      [['head'], 'other'],
      [['director'], 'help'],
      [['technician'], 'help'],
      [['administrator'], 'help'],
    ] as const) {
      const who = await hire([...roles], code);
      for (const [path, body] of commands) {
        expect((await who.browser.post(`/api/appointments/${id}/${path}`, body)).status).toBe(403);
      }
      const mayRead = roles[0] === 'director';
      expect((await who.browser.get(`/api/appointments/${id}`)).status).toBe(mayRead ? 200 : 403);
    }
    expect((await appointment()).v).toBe(1);
    const head = await hire(['head']);
    expect((await head.browser.post(`/api/appointments/${id}/move`, moveTo())).status).toBe(200);
  });

  test('an id that is none is not found, and nothing of it is repeated', async () => {
    const { specialist } = await booked();
    for (const id of ['nothing', '%24ne', '../today', 'x'.repeat(200)]) {
      const answer = await specialist.browser.post(`/api/appointments/${encodeURIComponent(id)}/move`, moveTo());
      expect([400, 404]).toContain(answer.status);
    }
  });

  test('after a cancelled booking the request id still means that booking', async () => {
    const { specialist, post, id } = await booked();
    await post('cancel', { requestId: newId(), reason: 'нет' });
    const other = wishFor(specialist, { time: '15:00' });
    const [one, two] = [
      await specialist.browser.post('/api/appointments', other),
      await specialist.browser.post('/api/appointments', other),
    ];
    const ids = await Promise.all([one, two].map(async answer => (await answer.json()).appointment.id));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(id);
  });
});
