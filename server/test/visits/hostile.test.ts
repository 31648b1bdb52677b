import { describe, expect, it as test } from 'vitest';
import * as z from 'zod';
import { appointmentsModel } from '../../src/appointments/model.ts';
import { auditEventsModel } from '../../src/audit/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import { book, makeHouse, once, press, read, refusal, useVisits, wishFor } from './fixture.ts';

const visits = useVisits();

const house = once(async () => {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist, colleague] = [
    await hire(['registrar']),
    await hire(['specialist']),
    await hire(['specialist'], 'other'),
  ];
  const { id } = await book(registrar, specialist);
  return { institution, hire, registrar, specialist, colleague, id };
});

describe('what a hostile member of the staff sends', () => {
  test('a day beyond any calendar is refused as wrong, not answered by an error of ours', async () => {
    const { specialist } = await house();
    for (const date of ['9999-12-31', '0001-01-01', '1899-12-31', '2200-01-01']) {
      expect(await refusal(await specialist.browser.get(`/api/today?date=${date}`))).toMatchObject({
        code: 'VALIDATION',
        details: { fields: ['query.date'] },
      });
      const slots = `/api/appointments/slots?specialistId=${specialist.staffId}&minutes=30&date=${date}`;
      expect(await refusal(await specialist.browser.get(slots))).toMatchObject({ code: 'VALIDATION' });
      const wish = wishFor(specialist, { date });
      expect(await refusal(await specialist.browser.post('/api/appointments', wish))).toMatchObject({
        details: { fields: ['body.date'] },
      });
    }
  });

  test('a day before the first text is past: no trying again makes it ready', async () => {
    const { specialist, id, institution } = await house();
    const wish = wishFor(specialist, { date: '2001-03-01' });
    expect(await refusal(await specialist.browser.post('/api/appointments', wish))).toMatchObject({
      code: 'IN_THE_PAST',
    });
    const move = { requestId: newId(), date: '2001-03-01', time: '10:00', minutes: 30, reason: 'Раньше' };
    const moved = await specialist.browser.post(`/api/appointments/${id}/move`, move);
    expect(await refusal(moved)).toMatchObject({ code: 'IN_THE_PAST' });
    expect(await visits.it.database.in(institution, appointmentsModel).count({})).toBe(1);
  });

  test('who reaches for what is not theirs is on record, in their own institution', async () => {
    const { institution, colleague, id } = await house();
    expect((await colleague.browser.get(`/api/appointments/${id}`)).status).toBe(403);
    const post = { requestId: newId(), reason: 'Взлом' };
    expect((await colleague.browser.post(`/api/appointments/${id}/cancel`, post)).status).toBe(403);
    expect((await colleague.browser.get('/api/appointments/%3Cscript%3E')).status).toBe(404);
    const denied = await visits.it.database
      .in(institution, auditEventsModel)
      .find({ 'actor.id': colleague.staffId, basis: 'none' }, { sort: { seq: 1 } });
    expect(denied).toMatchObject([
      { action: 'GET /appointments/:id', subject: { kind: 'appointments', id }, result: 'FORBIDDEN' },
      { action: 'POST /appointments/:id/cancel', subject: { kind: 'appointments', id }, result: 'FORBIDDEN' },
      { subject: { kind: 'appointments', id: 'script' }, result: 'NOT_FOUND' },
    ]);

    const other = await makeHouse(visits.it);
    const stranger = await other.hire(['director']);
    expect((await stranger.browser.get(`/api/appointments/${id}`)).status).toBe(404);
    const theirs = visits.it.database.in(other.institution, auditEventsModel);
    expect(await theirs.find({ 'subject.id': id })).toMatchObject([{ result: 'NOT_FOUND', citizenIds: [] }]);
  });
});

test('a guest who presses «Перезвоните мне» without end makes a handful of tasks, and buries nobody', async () => {
  const { institution, hire } = await makeHouse(visits.it);
  const specialist = await hire(['specialist']);
  const { links, id } = await book(specialist, specialist);
  const secret = new URL(links[0]?.url ?? '').hash.slice(1);
  const { browser, answer } = await press(visits.it.base, secret);
  const { invitationId } = await read(z.object({ invitationId: z.string() }), answer);
  const ask = (requestId: string) =>
    browser.post(`/api/guest/visits/${invitationId}/ask`, { requestId, kind: 'callBack', phone: '' });
  const sent = ['1', '2', '3', '4', '5'];
  for (const requestId of sent) expect((await ask(requestId)).status).toBe(204);
  expect((await ask('6')).status).toBe(429);
  expect((await ask('5')).status).toBe(204);
  const tasks = visits.it.database.in(institution, tasksModel);
  const [first] = await tasks.find({ appointmentId: id });
  await specialist.browser.post(`/api/tasks/${first?._id}/done`, { requestId: newId() });
  expect((await ask('7')).status).toBe(204);
  expect(await tasks.count({ appointmentId: id })).toBe(6);
});
