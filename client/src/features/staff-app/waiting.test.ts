import { expect, it } from 'vitest';
import { formatIn } from '../../i18n/format.ts';
import { ru } from '../../i18n/staff-app.ts';
import { liveElsewhere, unanswered, type Waiting, waitingLine } from './waiting.ts';

const format = formatIn('ru', 'Europe/Moscow');
const vera = { shownAs: 'Вера Петровна', since: '2026-11-24T07:40:00.000Z' };
const at = (time: string) =>
  waitingLine(vera, new Date(`2026-11-24T${time}Z`), ru.waitingBar, format).replaceAll('\u00a0', ' ');

it('who waits waits for some time: in the accusative', () => {
  expect(at('07:40:20')).toBe('Вера Петровна уже здесь');
  expect(at('07:41:00')).toBe('Вас ждут 1 минуту: Вера Петровна');
  expect(at('07:43:30')).toBe('Вас ждут 3 минуты: Вера Петровна');
  expect(at('08:01:00')).toBe('Вас ждут 21 минуту: Вера Петровна');
});

it('a message asks for an answer until the staff have written', () => {
  const said = { seq: 1, byStaff: false, text: 'Где вы?', at: vera.since };
  const answer = { seq: 2, byStaff: true, text: 'Иду', at: vera.since };
  expect(unanswered({ talk: [] })).toBeNull();
  expect(unanswered({ talk: [said] })).toBe(said);
  expect(unanswered({ talk: [said, answer] })).toBeNull();
  expect(unanswered({ talk: [said, answer, { ...said, seq: 3 }] })).toMatchObject({ seq: 3 });
});

it('a meeting that goes on is named on every page but «Сегодня», where it stands open', () => {
  const row: Waiting = {
    ...{
      consultationId: 'c',
      participantId: 'p',
      role: 'citizen',
      ...vera,
      about: '',
      plannedStartAt: vera.since,
      status: 'inRoom',
    },
    ...{ devices: null, companions: [], talk: [] },
  };
  expect(liveElsewhere({ waiting: [{ ...row, status: 'waiting' }, row] }, '/protocols')).toBe(row);
  expect(liveElsewhere({ waiting: [row] }, '/today')).toBeNull();
  expect(liveElsewhere({ waiting: [{ ...row, status: 'called' }] }, '/protocols')).toBeNull();
  expect(liveElsewhere(null, '/protocols')).toBeNull();
});
