import { expect, it } from 'vitest';
import { minutesPresent, minutesTogether } from '../../src/records/minutes-present.ts';

const at = (minute: number) => new Date(Date.UTC(2037, 10, 26, 7, minute));
const from = (enteredAt: number | null, leftAt: number | null) => ({
  enteredAt: enteredAt === null ? null : at(enteredAt),
  leftAt: leftAt === null ? null : at(leftAt),
});
const END = at(40);

it('a moment counts once however many connections there are, and to the end what nobody closed', () => {
  expect(minutesPresent([from(0, 10), from(5, 12), from(20, null)], END)).toBe(32);
  expect(minutesPresent([from(0, 30), from(5, 6)], END)).toBe(30);
  expect(minutesPresent([from(null, 10), from(null, null)], END)).toBe(0);
  expect(minutesPresent([from(0, null)], null)).toBe(0);
});

it('together are the minutes in which somebody of both was there, and a begun one counts', () => {
  const two = [from(5, 15), from(10, 25)];
  expect(minutesTogether(two, [from(0, 8), from(20, null)], END)).toBe(8);
  expect(minutesTogether(two, [from(25, null)], END)).toBe(0);
  expect(minutesTogether([from(0, 1)], [{ enteredAt: new Date(at(0).getTime() + 59_000), leftAt: null }], END)).toBe(1);
});
