import { AppointmentCard, Booked, Today } from '@priyom/shared/api/appointments';
import { BookPage } from '@priyom/shared/api/books';
import { expect, it } from 'vitest';
import { bookLinesModel } from '../../src/books/model.ts';
import { consultationsOf } from '../../src/consultations/repository.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Scope } from '../../src/platform/mongo/scope.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { read, refusal, type Worker, wishFor } from '../visits/fixture.ts';
import { comeIn, GUARDIAN } from './from-outside.ts';
import { letIn, meetingAtTen, renew, TEN, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();

const MINUTE = 60_000;
const TALK = { parties: [], agreedHow: null, title: 'Как говорить о разводе', time: '12:00', minutes: 45 };
const NOON = new Date(Date.parse(TEN) + 120 * MINUTE).toISOString();

type Over = NonNullable<Parameters<typeof meetingAtTen>[1]>['over'];

/** A house with a specialist who leads, two colleagues and somebody who has nothing to do with it. */
async function house(over?: Over) {
  const booked = await meetingAtTen(live, { policy: 'family-help-centre', ...(over && { over }) });
  const [petr, olga, other] = [
    await booked.hire(['specialist'], 'rehabilitation'),
    await booked.hire(['head'], 'legal'),
    await booked.hire(['specialist'], 'legal'),
  ];
  const bookTalk = (over: object = {}) =>
    booked.lead.browser.post('/api/appointments', {
      ...{ ...wishFor(booked.lead), ...TALK, colleagues: [petr.staffId], guests: [GUARDIAN] },
      ...over,
    });
  return { ...booked, petr, olga, other, bookTalk };
}

const endNow = () => ({ requestId: newId(), kind: 'done' as const, ground: null, text: '' });

/** A talk of two at noon that runs. */
async function talking(over?: Over) {
  const { lead: worker, petr, bookTalk, scope } = await house(over);
  const { appointment } = await read(Booked, await bookTalk({ guests: [] }));
  live.clock.set(NOON);
  await renew(worker);
  const [lead, colleague] = [await Page.open(worker.browser, 'staff'), await pageOf(petr)];
  await lead.join(appointment.id);
  await colleague.join(appointment.id);
  await lead.sees(one => one.status === 'running', 'a running talk');
  return { worker, scope, id: appointment.id, lead, colleague };
}

/** Eight minutes long, ended by its lead. */
async function talked(over?: Over) {
  const { lead, ...talk } = await talking(over);
  live.clock.advance(8 * MINUTE);
  await lead.do('session:end', endNow());
  return talk;
}

const linesOf = (scope: Scope, id: string) =>
  live.it.foundation.database.in(scope, bookLinesModel).find({ 'subject.id': id });

async function isRecorded(scope: Scope, id: string): Promise<void> {
  await waitUntil(async () => {
    const { status, due } = await consultationsOf(live.it.foundation.database, scope).getById(id);
    return status === 'recorded' ? null : `the talk is ${status}, ${due.length} effects are left`;
  });
}

async function pageOf(worker: Worker): Promise<Page> {
  await renew(worker);
  return Page.open(worker.browser, 'staff');
}

it('is booked for oneself with colleagues and guests, serves nobody, and takes the time of each of them (D34)', async () => {
  const { lead, petr, olga, other, bookTalk } = await house();
  const { appointment, links, guests } = await read(Booked, await bookTalk());
  expect(appointment).toMatchObject({ parties: [], title: TALK.title, check: { required: false, status: null } });
  expect(appointment.colleagues).toMatchObject([{ staffId: petr.staffId }]);
  expect([links.length, guests.length]).toEqual([0, 1]);

  const day = await read(Today, await petr.browser.get('/api/today?date=2037-11-26'));
  expect(day.appointments.map(({ id }) => id)).toEqual([appointment.id]);
  const path = `/api/appointments/${appointment.id}`;
  expect((await read(AppointmentCard, await petr.browser.get(path))).appointment.title).toBe(TALK.title);
  expect((await refusal(await other.browser.get(path))).code).toBe('FORBIDDEN');
  const move = { requestId: newId(), date: '2037-11-26', time: '15:00', minutes: 30, reason: 'x' };
  expect((await refusal(await petr.browser.post(`${path}/move`, move))).code).toBe('FORBIDDEN');

  const again = { ...wishFor(petr), ...TALK, colleagues: [olga.staffId], guests: [] };
  expect((await refusal(await petr.browser.post('/api/appointments', again))).code).toBe('TIME_TAKEN');
  const withPetr = await bookTalk({ requestId: newId(), time: '12:15' });
  expect((await refusal(withPetr)).code).toBe('TIME_TAKEN');
  expect(lead.staffId).toBe(appointment.specialist.staffId);
});

it('is with somebody of this house, about something, and never beside a citizen or by telephone', async () => {
  const { lead, petr, bookTalk } = await house();
  const stranger = await house();
  const codes = [];
  for (const over of [
    { colleagues: [stranger.petr.staffId] },
    { colleagues: [lead.staffId] },
    { colleagues: [], guests: [] },
    { title: '' },
    { method: 'phone' },
    { parties: wishFor(petr).parties, agreedHow: 'phone' },
    { parties: wishFor(petr).parties, colleagues: [] },
  ]) {
    codes.push((await refusal(await bookTalk({ requestId: newId(), ...over }))).code);
  }
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', ...Array(5).fill('VALIDATION')]);
});

it('begins when a colleague is in, another one comes without anybody being asked, and leaves a line of its journal', async () => {
  const { lead: worker, petr, olga, other, bookTalk, scope } = await house();
  const { appointment, guests } = await read(Booked, await bookTalk());
  const { id } = appointment;
  live.clock.set(NOON);
  await renew(worker);
  const [lead, colleague, head, stranger] = [
    await Page.open(worker.browser, 'staff'),
    await pageOf(petr),
    await pageOf(olga),
    await pageOf(other),
  ];
  expect(await stranger.refused('session:join', stranger.joinParams(id))).toBe('FORBIDDEN');
  await head.do('desk:subscribe', {});
  await colleague.join(id);
  await lead.join(id);
  await lead.sees(one => one.status === 'running', 'a running talk');
  expect(lead.snapshot).toMatchObject({ peer: true, checkMissing: false });

  await lead.do('colleague:invite', { requestId: newId(), staffId: olga.staffId, reason: 'Нужен юрист' });
  expect(await head.hears('colleague:asked')).toEqual({ consultationId: id });
  await head.join(id);
  const { page: guest, invitationId } = await comeIn(live.it.base, id, guests[0]?.url ?? '');
  await letIn(lead, guest, invitationId);
  await colleague.sees(({ participants }) => participants.filter(one => one.status === 'inRoom').length === 4, 'four');

  live.clock.advance(8 * MINUTE);
  await lead.do('session:end', endNow());
  await isRecorded(scope, id);
  const [line, ...others] = await linesOf(scope, id);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ number: 1, citizenId: null, isToConfirm: false, ownerId: worker.staffId });
  expect(await live.it.foundation.database.in(scope, protocolsModel).count({ consultationId: id })).toBe(0);
  const page = await worker.browser.get(`/api/books/${line?.seriesId}`);
  const text = await page.text();
  for (const words of [TALK.title, 'Опекунова Раиса, Отдел опеки', '8\u00a0мин']) expect(text).toContain(words);
});

it('is recorded with the line that its lead confirms, where the policy asks for that; no protocol is waited for', async () => {
  const { worker, scope, id } = await talked(body => ({
    ...body,
    books: body.books.map(book => ({ ...book, confirmedBySpecialist: true })),
  }));
  await waitUntil(async () => ((await linesOf(scope, id)).length === 1 ? null : 'no line yet'));
  const { todo } = await read(Today, await worker.browser.get('/api/today'));
  const [own] = todo.filter(({ appointmentId }) => appointmentId === id);
  expect(own).toMatchObject({ kind: 'confirmLine', about: TALK.title });
  expect((await consultationsOf(live.it.foundation.database, scope).getById(id)).status).toBe('ended');

  const journal = async () => read(BookPage, await worker.browser.get(`/api/books/${own?.seriesId}`));
  expect((await journal()).lines).toMatchObject([{ mayConfirm: true, waitsForProtocol: false }]);
  const confirm = { requestId: newId(), note: 'Договорились' };
  expect((await worker.browser.post(`/api/book-lines/${own?.id}/confirm`, confirm)).status).toBe(200);
  await isRecorded(scope, id);
  expect((await journal()).lines).toMatchObject([{ mayConfirm: false, note: 'Договорились' }]);
});

it('is recorded as soon as it has ended where the policy keeps no journal of such talks', async () => {
  const { scope, id } = await talked(body => ({
    ...body,
    books: body.books.filter(({ lineFor }) => lineFor !== 'peer'),
  }));
  await isRecorded(scope, id);
  expect(await linesOf(scope, id)).toEqual([]);
});

it('ends by itself when every colleague has gone for good', async () => {
  const { scope, id, lead, colleague } = await talking();
  await colleague.do('session:leave', { requestId: newId() });
  await lead.sees(one => one.participants.every(({ role }) => role !== 'colleague'), 'the colleague gone');
  live.clock.advance(30 * MINUTE);
  await lead.sees(one => one.ended?.kind === 'emptyRoom', 'the end');
  await isRecorded(scope, id);
});
