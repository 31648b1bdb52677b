import * as icons from '../ui/icons.ts';
import type { StripDay } from '../ui/staff/DayStrip.tsx';
import type { LaneRow } from '../ui/staff/Lane.tsx';

/** Invented people and days of the stories; the mock-ups use the same names. */
export const topics = [
  { value: 'a', label: 'Семейные проблемы' },
  { value: 'b', label: 'Личностные проблемы' },
  { value: 'c', label: 'Социальная дезадаптация' },
  { value: 'd', label: 'Межличностные проблемы' },
  { value: 'e', label: 'Проблемы обучения' },
];

export const strip: readonly StripDay[] = [
  { date: '2026-11-20', isWorking: true, place: 'past', note: 'Пришла в 16:12' },
  { date: '2026-11-21', isWorking: false, place: 'past' },
  { date: '2026-11-22', isWorking: false, place: 'past' },
  { date: '2026-11-23', isWorking: true, ordinal: 1, place: 'past' },
  { date: '2026-11-24', isWorking: true, ordinal: 2, place: 'today' },
  { date: '2026-11-25', isWorking: true, ordinal: 3, place: 'ahead', due: 'due', note: 'Ответить заявителю' },
  { date: '2026-11-26', isWorking: true, ordinal: 4, place: 'ahead' },
  { date: '2026-11-27', isWorking: true, ordinal: 5, place: 'ahead', due: 'later', note: 'Принять решение' },
];

const lunch = [{ start: 13 * 60, end: 14 * 60 }];

export const lanes: readonly LaneRow[] = [
  {
    id: 'ta',
    name: 'Тестова А. П.',
    note: 'психолог',
    breaks: lunch,
    blocks: [
      { id: '1', start: 540, minutes: 47, state: 'done', words: 'встреча прошла', icon: icons.done },
      {
        id: '2',
        start: 645,
        minutes: 50,
        state: 'running',
        words: 'встреча идёт, ещё 23 минуты',
        short: 'ещё 23',
        progress: 0.54,
      },
      { id: '3', start: 720, minutes: 50, state: 'ahead', words: 'назначена видеовстреча', icon: icons.video },
    ],
  },
  {
    id: 'op',
    name: 'Образцов П. Д.',
    note: 'юрист',
    breaks: lunch,
    blocks: [
      {
        id: '1',
        start: 630,
        minutes: 50,
        state: 'ending',
        words: 'встреча идёт, ещё 8 минут',
        short: 'ещё 8',
        progress: 0.86,
      },
      {
        id: '2',
        start: 690,
        minutes: 50,
        state: 'waits',
        words: 'гражданин ждёт',
        short: 'ждёт',
        icon: icons.deadline,
      },
      { id: '3', start: 870, minutes: 50, state: 'ghost', words: 'новая встреча', short: 'новая' },
    ],
  },
  {
    id: 'ek',
    name: 'Эталонова К. Р.',
    note: 'соцработник',
    breaks: lunch,
    blocks: [
      {
        id: '1',
        start: 660,
        minutes: 50,
        state: 'failed',
        words: 'не вышла 12 минут',
        short: '12 мин',
        icon: icons.problem,
      },
      { id: '2', start: 900, minutes: 50, state: 'busy', words: 'занято', short: 'занято' },
    ],
  },
];

export const rows = [
  { id: '3', name: 'Макетов Глеб Андреевич', reason: '«Хочу посоветоваться, можно перепиской»', day: 1 },
  { id: '2', name: 'Условная Вера Петровна', reason: '«Сын плохо засыпает и плачет перед школой»', day: 2 },
  { id: '1', name: 'Пробная Ольга Семёновна', reason: '«Нужна справка для садика»', day: 3 },
];
