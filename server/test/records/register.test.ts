import { createHash } from 'node:crypto';
import { RegisterView } from '@priyom/shared/api/books';
import { expect, it } from 'vitest';
import { canonical } from '../../src/platform/chain/canonical.ts';
import { newId } from '../../src/platform/ids.ts';
import { registersModel } from '../../src/registers/model.ts';
import { errorCode } from '../harness/browser.ts';
import { type Booked, meetingAtTen, useLive } from '../live/house.ts';
import { read } from '../visits/fixture.ts';
import { deskOf, heldWithAll, TWO_FAMILIES } from './papers.ts';

const live = useLive();
const stored = ({ scope, id }: Booked) => live.it.foundation.database.in(scope, registersModel).getById(id);

const topicsOf = ({ head }: RegisterView) => head.find(({ title }) => title === 'Тематика консультирования')?.text;

it('is signed after the protocols, head and rows frozen under one hash', async () => {
  const booked = await meetingAtTen(live, { wish: TWO_FAMILIES });
  await heldWithAll(booked);
  const desk = deskOf(booked.lead, booked.id);
  const early = await desk.register();
  expect(early).toMatchObject({ maySign: true, waitsForProtocols: true });
  expect(await errorCode(await desk.signRegister(early))).toBe('INVALID_STATE');
  const first = await desk.signsWith(await desk.protocol(0), ['family']);
  await desk.signsWith(await desk.protocol(1), ['learning']);
  expect((await desk.signRegister(await desk.register())).status).toBe(200);
  const signed = await desk.register();
  expect(topicsOf(signed)).toBe('Семейные проблемы; Проблемы обучения');
  const { head, rows, textHash } = await stored(booked);
  const hash = createHash('sha256').update(canonical({ head, rows })).digest('hex');
  expect(textHash).toBe(hash);
  await desk.corrects(first, ['legal']);
  expect(await desk.register()).toEqual(signed);
});

it('while it is a draft has the topics of the versions that count, not of those they replaced', async () => {
  const booked = await meetingAtTen(live, { wish: TWO_FAMILIES });
  await heldWithAll(booked);
  const desk = deskOf(booked.lead, booked.id);
  await desk.corrects(await desk.signsWith(await desk.protocol(0), ['family']), ['legal']);
  expect(topicsOf(await desk.register())).toBe('Оказание юридической помощи');
});

it('keeps each family under their own key: who is erased leaves an empty row, and the others stay', async () => {
  const booked = await meetingAtTen(live, { wish: TWO_FAMILIES });
  await heldWithAll(booked);
  const desk = deskOf(booked.lead, booked.id);
  const path = `/api/consultations/${booked.id}/register`;
  const save = async (v: number, note: string, added: { name: string; note: string }[]) => {
    const rows = ['party-0', 'party-1'].map(rowId => ({ rowId, note, struck: false }));
    return read(RegisterView, await desk.browser.put(path, { v, rows, added }));
  };
  const { v } = await save((await desk.register()).v, 'была с ребёнком', [{ name: 'Пробная Ольга', note: '' }]);
  const { citizens } = live.it.foundation;
  const [row] = (await stored(booked)).rows;
  await citizens.erase(booked.scope, row?.citizenId ?? '', {
    actor: { kind: 'system', id: 'test' },
    basis: 'request',
  });
  expect((await desk.register()).rows).toMatchObject([
    { rowId: 'party-0', name: '', note: '' },
    { rowId: 'party-1', name: 'Чертёжный Олег Тестович', note: 'была с ребёнком' },
    { name: 'Пробная Ольга', fromAttendance: false },
  ]);
  const saved = await save(v, 'поправлено', []);
  expect(saved.rows.map(({ note }) => note)).toEqual(['', 'поправлено', '']);
  // Nobody can sign the protocol of who was erased; the register does not wait for it.
  await desk.signsWith(await desk.protocol(1), ['legal']);
  expect((await desk.signRegister(await desk.register())).status).toBe(200);
});

it('and the protocols: each names everybody who was there with this family, not who sat with the other one', async () => {
  const booked = await meetingAtTen(live, { wish: TWO_FAMILIES });
  await heldWithAll(booked, async ([mother]) => {
    const companions = [
      { who: 'бабушка Условная Нина', relation: 'other' as const },
      { who: 'Помогаева Зоя', relation: 'helper' as const },
    ];
    await mother?.do('companion:set', { requestId: newId(), companions });
  });
  const desk = deskOf(booked.lead, booked.id);
  const [withGrandmother, alone] = [await desk.protocol(0), await desk.protocol(1)];
  const everybody = [
    'Условная Вера Петровна',
    'бабушка Условная Нина',
    'Помогаева Зоя, помощник',
    'Тестова Анна Петровна, психолог',
  ];
  expect(withGrandmother.facts.present).toBe(everybody.join('; '));
  expect(withGrandmother.form.rows.at(-1)).toEqual({ title: 'Присутствовали', source: 'present' });
  expect(alone.facts.present).toBe('');
  expect(alone.form.rows.map(({ source }) => source)).not.toContain('present');
});
