import { AppointmentCard, Today } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { describe, expect, it as test } from 'vitest';
import { forSessions } from '../../src/appointments/for-sessions.ts';
import { auditEventsModel } from '../../src/audit/model.ts';
import { guestChecksModel } from '../../src/checks/model.ts';
import { consentsModel } from '../../src/consents/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { tasksModel } from '../../src/tasks/model.ts';
import type { Browser } from '../harness/browser.ts';
import { book, makeHouse, motherAndBoy, once, press, read, refusal, useVisits } from './fixture.ts';

const visits = useVisits();

async function guest() {
  const { institution, hire } = await makeHouse(visits.it);
  const [registrar, specialist] = [await hire(['registrar']), await hire(['specialist'])];
  const booked = await book(registrar, specialist);
  const { browser, answer } = await press(visits.it.base, booked.secret);
  const visit = await read(Visit, answer);
  const path = `/api/guest/visits/${visit.invitationId}`;
  return { institution, hire, registrar, specialist, ...booked, browser, visit, path };
}

const untouched = once(guest);

const ticks = (visit: Visit) =>
  visit.consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
const consentsOf = (visit: Visit) => new Map(visit.consents.map(each => [each.purpose, each.givenAt]));

describe('consent (D14): one document for each purpose', () => {
  test('is asked for with its whole text, given once, and lets the session begin', async () => {
    const { institution, id, browser, visit, path } = await guest();
    expect(visit.consents.map(each => each.purpose)).toEqual(['participation', 'personalData']);
    expect(visit.consents.every(each => each.required && each.givenAt === null && each.text.length > 3)).toBe(true);
    const { guests } = forSessions(visits.ports);
    await expect(guests.requireConsents(institution, visit.invitationId, id)).rejects.toMatchObject({
      code: 'CONSENT_REQUIRED',
      details: { purposes: ['participation', 'personalData'] },
    });
    const wish = { requestId: newId(), given: ticks(visit) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post(`${path}/consents`, wish)));
    for (const answer of answers) expect([...consentsOf(await read(Visit, answer)).values()]).not.toContain(null);
    const stored = await visits.it.database.in(institution, consentsModel).find({});
    expect(stored.map(each => each.purpose).toSorted()).toEqual(['participation', 'personalData']);
    expect(stored[0]).toMatchObject({ how: 'tick', by: visit.invitationId, version: 1, withdrawnAt: null });
    await guests.requireConsents(institution, visit.invitationId, id);
    const again = { requestId: newId(), given: ticks(visit) };
    expect((await browser.post(`${path}/consents`, again)).status).toBe(200);
    expect(await visits.it.database.in(institution, consentsModel).count({})).toBe(2);
  });

  test('to a text that has changed meanwhile is refused, and nothing of the request is kept', async () => {
    const { institution, browser, visit, path } = await guest();
    const [first, second] = ticks(visit);
    for (const spoilt of [
      { ...second, textHash: 'other' },
      { ...second, version: 2 },
    ]) {
      const answer = await browser.post(`${path}/consents`, { requestId: newId(), given: [first, spoilt] });
      expect(await refusal(answer)).toMatchObject({
        code: 'INVALID_STATE',
        details: { kind: 'consent', purpose: 'personalData' },
      });
    }
    expect(await visits.it.database.in(institution, consentsModel).count({})).toBe(0);
  });

  test('is withdrawn one by one, stays on record, and can be given anew', async () => {
    const { institution, id, browser, visit, path } = await guest();
    await browser.post(`${path}/consents`, { requestId: newId(), given: ticks(visit) });
    const withdraw = { requestId: newId(), purpose: 'participation' };
    const after = await read(Visit, await browser.post(`${path}/consents/withdraw`, withdraw));
    expect(consentsOf(after).get('participation')).toBeNull();
    expect(consentsOf(after).get('personalData')).not.toBeNull();
    const consents = visits.it.database.in(institution, consentsModel);
    expect(await consents.count({ purpose: 'participation' })).toBe(1);
    const { guests } = forSessions(visits.ports);
    await expect(guests.requireConsents(institution, visit.invitationId, id)).rejects.toMatchObject({
      details: { purposes: ['participation'] },
    });
    await browser.post(`${path}/consents`, { requestId: newId(), given: ticks(visit) });
    await guests.requireConsents(institution, visit.invitationId, id);
    expect(await consents.count({ purpose: 'participation' })).toBe(2);
    const events = await visits.it.database.in(institution, auditEventsModel).find({ 'actor.id': visit.invitationId });
    expect(events.map(event => event.action)).toEqual(expect.arrayContaining(['consent.give', 'consent.withdraw']));
  });

  test('given before holds for the next meeting of the same person, and for nobody else', async () => {
    const { registrar, specialist, browser, visit, path } = await guest();
    await browser.post(`${path}/consents`, { requestId: newId(), given: ticks(visit) });
    const same = await book(registrar, specialist, { time: '11:00' });
    const next = await read(Visit, (await press(visits.it.base, same.secret)).answer);
    expect([...consentsOf(next).values()]).not.toContain(null);
    const other = await book(registrar, specialist, {
      time: '14:00',
      parties: [{ ...stranger(), contact: { channel: 'phone', value: '+70000000101' } }],
    });
    const others = await read(Visit, (await press(visits.it.base, other.secret)).answer);
    expect([...consentsOf(others).values()]).toEqual([null, null]);
  });

  test.each([
    ['an unknown purpose', [{ purpose: 'recording', version: 1, textHash: 'x' }]],
    ['an operator', [{ purpose: { $ne: '' }, version: 1, textHash: 'x' }]],
    ['an own field', [{ purpose: 'participation', version: 1, textHash: 'x', givenAt: 'now' }]],
    ['too many', Array.from({ length: 11 }, () => ({ purpose: 'participation', version: 1, textHash: 'x' }))],
  ])('%s is a VALIDATION', async (_name, given) => {
    const { browser, path } = await untouched();
    expect((await browser.post(`${path}/consents`, { requestId: newId(), given })).status).toBe(400);
  });
});

test('«Крупные буквы и кнопки» of the booking is told to the page, nobody else’s page is large', async () => {
  const { registrar, specialist, visit } = await guest();
  const noted = await book(registrar, specialist, { time: '14:00', parties: [motherAndBoy({ needs: ['large'] })] });
  const theirs = await read(Visit, (await press(visits.it.base, noted.secret)).answer);
  expect([visit.wantsLarge, theirs.wantsLarge]).toEqual([false, true]);
});

describe('the citizen’s own check (D13)', () => {
  test('can be done at any time before, is kept, and is good for the device it was made on', async () => {
    const { institution, browser, secret, path, visit } = await guest();
    const check = {
      requestId: newId(),
      rows: [
        { kind: 'camera', result: 'none' },
        { kind: 'mic', result: 'ok' },
      ],
      probe: { ...PROBE, roundTripMs: 40 },
    };
    expect((await browser.post(`${path}/check`, check)).status).toBe(204);
    expect((await browser.post(`${path}/check`, check)).status).toBe(204);
    expect(await visits.it.database.in(institution, guestChecksModel).count({})).toBe(1);
    const seen = await read(Visit, await browser.get(path));
    expect(seen.checkedAt).toBe(visits.it.clock.now().toISOString());
    const elsewhere = await read(Visit, (await press(visits.it.base, secret)).answer);
    expect(elsewhere).toMatchObject({ invitationId: visit.invitationId, checkedAt: null });
  });

  test('of a row that does not exist is a VALIDATION', async () => {
    const { browser, path } = await guest();
    const check = { requestId: newId(), rows: [{ kind: 'fridge', result: 'ok' }], probe: null };
    expect((await browser.post(`${path}/check`, check)).status).toBe(400);
  });
});

describe('a wish by the link is somebody’s task until done', () => {
  const todoOf = async (who: { browser: Browser }) => (await read(Today, await who.browser.get('/api/today'))).todo;

  test('«Перезвоните мне» reaches registrar and specialist with the number, and is done by one of them', async () => {
    const { institution, registrar, specialist, hire, browser, path, id } = await guest();
    const wish = { requestId: newId(), kind: 'callBack', phone: '8 (000) 000-07-07', text: 'после трёх' };
    for (let sent = 0; sent < 3; sent += 1) expect((await browser.post(`${path}/ask`, wish)).status).toBe(204);
    const tasks = await visits.it.database.in(institution, tasksModel).find({});
    expect(tasks).toHaveLength(1);
    const askedAt = async () => (await read(Visit, await browser.get(path))).askedAt;
    expect(await askedAt()).toBe(tasks[0]?.createdAt.toISOString());
    expect(JSON.stringify(tasks)).not.toMatch(/000-07-07|после/);
    const expected = {
      kind: 'callBack',
      appointmentId: id,
      about: 'Условная Вера Петровна и Лёва, 7\u00a0лет · 8 (000) 000-07-07 · после трёх',
    };
    expect(await todoOf(registrar)).toMatchObject([expected]);
    const [mine] = await todoOf(specialist);
    expect(mine).toMatchObject(expected);
    const colleague = await hire(['specialist']);
    expect(await todoOf(colleague)).toEqual([]);
    const path2 = `/api/tasks/${mine?.id}/done`;
    expect((await colleague.browser.post(path2, { requestId: newId() })).status).toBe(403);
    expect((await specialist.browser.post(path2, { requestId: newId() })).status).toBe(204);
    expect((await registrar.browser.post(path2, { requestId: newId() })).status).toBe(204);
    expect(await visits.it.database.in(institution, tasksModel).findOne({})).toMatchObject({
      doneBy: specialist.staffId,
    });
    expect(await todoOf(registrar)).toEqual([]);
    expect(await askedAt()).toBeNull();
  });

  test('help with a device reaches the technician with what is wrong and where to call, and no names from the booking', async () => {
    const { hire, registrar, browser, path } = await guest();
    const technician = await hire(['technician']);
    const wish = { requestId: newId(), kind: 'technicalHelp', text: 'Нет звука' };
    expect((await browser.post(`${path}/ask`, wish)).status).toBe(204);
    const [todo] = await todoOf(technician);
    const about = 'Тестова\u00a0А.\u00a0П. · 26.11.2037, 10:00 · +7 000 000-01-01 · Нет звука';
    expect(todo).toMatchObject({ kind: 'technicianHelp', about });
    expect((await todoOf(registrar))[0]?.about).toContain('Нет звука');
  });

  test('«Я не Вера Петровна» tells the registrar', async () => {
    const { registrar, browser, path } = await guest();
    await browser.post(`${path}/ask`, { requestId: newId(), kind: 'notMe' });
    expect(await todoOf(registrar)).toMatchObject([{ kind: 'notMe' }]);
  });

  test('«Я не Вера Петровна» waits for nobody any more once she has come by a link of hers and agreed', async () => {
    const { registrar, browser, secret, path } = await guest();
    await browser.post(`${path}/ask`, { requestId: newId(), kind: 'notMe' });
    await browser.post(`${path}/ask`, { requestId: newId(), kind: 'callBack' });
    const she = await press(visits.it.base, secret);
    const visit = await read(Visit, she.answer);
    expect(await todoOf(registrar)).toMatchObject([{ kind: 'notMe' }, { kind: 'callBack' }]);
    await she.browser.post(`${path}/consents`, { requestId: newId(), given: ticks(visit) });
    expect(await todoOf(registrar)).toMatchObject([{ kind: 'callBack' }]);
  });

  test('who repeats no number is phoned at the booked one; the card keeps the wish', async () => {
    const { registrar, browser, path, id } = await guest();
    await browser.post(`${path}/ask`, { requestId: newId(), kind: 'callBack', text: 'Просит другое время' });
    const card = await read(AppointmentCard, await registrar.browser.get(`/api/appointments/${id}`));
    const number = card.appointment.parties[0]?.contact.value ?? '';
    expect(number).not.toBe('');
    const [task] = await todoOf(registrar);
    expect(task?.about).toBe(`Условная Вера Петровна и Лёва, 7\u00a0лет · ${number} · Просит другое время`);
    expect(card.history.at(-1)).toMatchObject({ event: 'callBack', reason: 'Просит другое время' });
  });

  test('a foreign institution’s task does not exist', async () => {
    const [one, other] = [await guest(), await guest()];
    await one.browser.post(`${one.path}/ask`, { requestId: newId(), kind: 'callBack' });
    const [task] = await visits.it.database.in(one.institution, tasksModel).find({});
    const answer = await other.registrar.browser.post(`/api/tasks/${task?._id}/done`, { requestId: newId() });
    expect(answer.status).toBe(404);
  });

  test.each([
    ['an unknown wish', { kind: 'money' }],
    ['a long text', { kind: 'callBack', text: 'я'.repeat(501) }],
    ['a phone that is an object', { kind: 'callBack', phone: { $gt: '' } }],
  ])('%s is a VALIDATION', async (_name, over) => {
    const { browser, path } = await untouched();
    expect((await browser.post(`${path}/ask`, { requestId: newId(), ...over })).status).toBe(400);
  });
});

const PROBE = {
  roundTripMs: 30,
  lossUpRatio: 0,
  lossDownRatio: 0,
  rateUpBps: 1_000_000,
  rateDownBps: 1_000_000,
  framesBack: 90,
  protocol: 'udp',
};

function stranger() {
  return {
    party: { kind: 'citizen', citizen: { surname: 'Условная', given: 'Инна', patronymic: 'Петровна' } },
    reason: 'Нужна справка.',
    visitKind: 'repeat',
  };
}
