import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { expect, it } from 'vitest';
import { verifyBooks } from '../../src/books/verify-books.ts';
import { errorCode } from '../harness/browser.ts';
import { meetingAtTen, useLive, withoutCheck } from '../live/house.ts';
import { waitUntil } from '../live/wait-until.ts';
import { deskOf, held } from './papers.ts';

const live = useLive();

type Desk = ReturnType<typeof deskOf>;

async function linesOf(desk: Desk, count: number) {
  await waitUntil(async () => {
    const { length } = await desk.journal();
    return length === count ? null : `${length} lines, not ${count}`;
  });
  return desk.journal();
}

it('a line waits for the signed protocol and has its topics, not those of a draft', async () => {
  const booked = await meetingAtTen(live);
  await held(booked);
  const desk = deskOf(booked.lead, booked.id);
  await desk.types(await desk.protocol(), ['family']);
  const [early] = await desk.journal();
  expect(early).toMatchObject({ cells: { topics: '' }, mayConfirm: false, waitsForProtocol: true });
  expect(await errorCode(await desk.confirm(early?.id ?? ''))).toBe('INVALID_STATE');
  await desk.signsWith(await desk.protocol(), ['learning']);
  const [line] = await desk.journal();
  expect(line).toMatchObject({ cells: { topics: 'Проблемы обучения' }, mayConfirm: true, waitsForProtocol: false });
  expect((await desk.confirm(line?.id ?? '')).status).toBe(200);
  expect(await desk.journal()).toMatchObject([{ cells: { topics: 'Проблемы обучения' }, confirmedBy: /./ }]);
});

it('a corrected protocol that names other topics corrects the journal by a whole new line, once', async () => {
  const booked = await meetingAtTen(live);
  await held(booked);
  const desk = deskOf(booked.lead, booked.id);
  const first = await desk.signsWith(await desk.protocol(), ['family']);
  const [line] = await desk.journal();
  await desk.confirm(line?.id ?? '');
  const second = await desk.corrects(first, ['legal']);
  const [entry, correction] = await linesOf(desk, 2);
  expect(entry).toMatchObject({ number: 1, cells: { topics: 'Семейные проблемы' } });
  expect(correction).toMatchObject({
    number: 2,
    kind: 'correction',
    corrects: 1,
    note: 'Тема была другая',
    cells: { topics: 'Оказание юридической помощи', citizenName: 'Условная Вера Петровна', childName: 'Условный Лёва' },
  });
  await desk.corrects(second, ['legal']);
  await waitUntil(async () => {
    const list = await desk.list();
    return list.length === 1 ? null : `${list.length} versions count`;
  });
  expect(await desk.journal()).toHaveLength(2);
  expect((await verifyBooks(live.it.foundation.database)).findings).toEqual([]);
});

it('of a book that nobody confirms the signature completes the line, and the session is on record no sooner', async () => {
  const unconfirmed = (body: PolicyBody): PolicyBody => ({
    ...withoutCheck(body),
    books: body.books.map(book => ({ ...book, confirmedBySpecialist: false })),
  });
  const booked = await meetingAtTen(live, { over: unconfirmed });
  await held(booked);
  expect((await booked.read()).status).toBe('ended');
  const desk = deskOf(booked.lead, booked.id);
  await desk.signsWith(await desk.protocol(), ['family']);
  await waitUntil(async () => {
    const { status } = await booked.read();
    return status === 'recorded' ? null : `the consultation is ${status}`;
  });
  await waitUntil(async () => {
    const [line] = await desk.journal();
    return line?.cells.topics === 'Семейные проблемы' ? null : `the line says «${line?.cells.topics}»`;
  });
  expect(await desk.journal()).toHaveLength(1);
});

it('a topic that the policy does not have is not signed, beside whatever known one it stands', async () => {
  const booked = await meetingAtTen(live);
  await held(booked);
  const desk = deskOf(booked.lead, booked.id);
  await desk.types(await desk.protocol(), ['family', 'weather']);
  expect(await errorCode(await desk.sign(await desk.protocol()))).toBe('TOPIC_REQUIRED');
  expect(await desk.protocol()).toMatchObject({ status: 'draft' });
});

it('an adult who speaks for themselves stands in protocol and journal by name', async () => {
  const adult = {
    party: { kind: 'citizen', citizen: { surname: 'Чертёжный', given: 'Олег', patronymic: 'Тестович' } },
    contact: { channel: 'phone', value: '+7 000 000-01-02' },
    reason: 'Нужна справка.',
    visitKind: 'first',
  };
  const booked = await meetingAtTen(live, { wish: { parties: [adult] } });
  await held(booked);
  const desk = deskOf(booked.lead, booked.id);
  const signed = await desk.signsWith(await desk.protocol(), ['legal']);
  expect(signed.form.rows.map(({ source }) => signed.facts[source])).toContain('Чертёжный Олег Тестович');
  expect(await desk.journal()).toMatchObject([{ cells: { citizenName: 'Чертёжный Олег Тестович' } }]);
});
