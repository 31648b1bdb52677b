import { expect, test } from 'vitest';
import { micVerdict } from './mic-verdict.ts';

test('a word is enough, before the four seconds are over', () => {
  expect(micVerdict([0.1, 0.5, 0.6, 0.5, 0.4], 250)).toBe('ok');
});

test('a knock on the table is not a voice', () => {
  expect(micVerdict([0, 0.9, 0, 0], 2_000)).toBeNull();
});

test('a flat meter is silence after four seconds, not before', () => {
  expect(micVerdict([0.05, 0.02], 3_900)).toBeNull();
  expect(micVerdict([0.05, 0.02], 4_000)).toBe('silent');
});

test('where nothing can be measured, nobody is called silent', () => {
  expect(micVerdict([], 3_900)).toBeNull();
  expect(micVerdict([], 4_000)).toBe('ok');
});
