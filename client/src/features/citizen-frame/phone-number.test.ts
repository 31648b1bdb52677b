import { expect, it } from 'vitest';
import { digitsOf, isCallable } from './phone-number.ts';

it('an empty field means the number that the institution has', () => {
  expect(isCallable('')).toBe(true);
});

it('takes numbers as people write them, with and without the first 8', () => {
  expect(['8 (000) 000-00-45', '+7 000 000 00 45', '000 000 00 45'].map(isCallable)).toEqual([true, true, true]);
});

it('asks for missing digits instead of losing the call', () => {
  expect(digitsOf('8 000 00')).toBe(6);
  expect(isCallable('8 000 00')).toBe(false);
});
