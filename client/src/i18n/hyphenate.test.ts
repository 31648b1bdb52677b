import { expect, it } from 'vitest';
import { hyphenate } from './hyphenate.ts';

const shown = (text: string) => hyphenate(text).replaceAll('\u00ad', '-');

it.each([
  ['Возраст', 'Воз-раст'],
  ['продолжительность', 'про-дол-жи-тель-ность'],
  ['первичная', 'пер-вич-ная'],
])('%s', (word, expected) => {
  expect(shown(word)).toBe(expected);
});

it('cuts no single letter off and leaves numbers, short words and other alphabets alone', () => {
  for (const text of ['она', 'Ева', '24.11.2026', '118', 'video', 'З/П']) expect(shown(text)).toBe(text);
  expect(
    shown('консультирования')
      .split('-')
      .every(part => part.length > 1),
  ).toBe(true);
});
