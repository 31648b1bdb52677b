import { expect, it } from 'vitest';
import { ru } from '../../i18n/ui.ts';
import { besideNames, named, roleLine } from './role-words.ts';

const { outside } = ru;
const ilya = { role: 'interpreter', shownAs: 'Переводов Илья', about: 'Общество глухих' } as const;
const raisa = { role: 'guest', shownAs: 'Опекунова Раиса', about: 'Отдел опеки' } as const;
const petr = { role: 'colleague', shownAs: 'Образцов Пётр', about: 'юрист' } as const;

it('an interpreter is told apart by a word, beside the name and wherever the name stands alone', () => {
  expect([ilya, raisa, petr].map(person => roleLine(person, outside))).toEqual([
    'переводчик, Общество глухих',
    'Отдел опеки',
    'юрист',
  ]);
  expect([ilya, raisa, petr].map(person => named(person, outside))).toEqual([
    'Переводов Илья, переводчик',
    'Опекунова Раиса',
    'Образцов Пётр',
  ]);
});

it('who has told no organisation is still somebody: an interpreter, a guest', () => {
  expect([ilya, raisa].map(person => roleLine({ ...person, about: '' }, outside))).toEqual(['переводчик', 'гость']);
});

it('says what somebody beside a camera is, once, and nothing where there is no word for it', () => {
  const all = [
    { who: 'Нина', relation: 'helper' },
    { who: 'Переводчик Илья', relation: 'interpreter' },
    { who: 'бабушка', relation: 'other' },
    { who: 'Лёва', relation: 'child', side: 'citizen' },
    { who: 'Аня', relation: 'child', side: 'specialist' },
  ] as const;
  expect(besideNames(all, ru.beside)).toBe('Нина (помощник), Переводчик Илья, бабушка, Лёва, Аня (ребёнок)');
  expect(besideNames([], ru.beside)).toBe('');
});
