import { expect, it } from 'vitest';
import { countRu } from './plural.ts';
import { typeset } from './typography.ts';

it.each([
  ['Заявка № 214', 'Заявка №_214'],
  ['Тестова А. П., психолог', 'Тестова_А._П., психолог'],
  ['А. П. Тестова', 'А._П._Тестова'],
  ['через 3 минуты', 'через 3_минуты'],
  ['Вы на месте. Анна Петровна знает', 'Вы на месте. Анна_Петровна знает'],
  ['Пётр Демович и Ольга Ильинична', 'Пётр_Демович и_Ольга_Ильинична'],
  ['Вы в комнате', 'Вы в_комнате'],
])('%s', (text, expected) => {
  const result = typeset(text).replaceAll('\u00a0', '_');
  expect(result).toBe(expected);
  expect(typeset(typeset(text))).toBe(typeset(text));
});

it.each([
  [1, '1_строка'],
  [2, '2_строки'],
  [5, '5_строк'],
  [11, '11_строк'],
  [21, '21_строка'],
])('%i rows', (n, expected) => {
  expect(countRu(n, 'строка', 'строки', 'строк').replaceAll('\u00a0', '_')).toBe(expected);
});
