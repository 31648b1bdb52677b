import { expect, it } from 'vitest';
import { isFew, sharesOf, sumOf } from './shares.ts';

const percents = (...counts: number[]) => sharesOf(counts).map(({ percent }) => percent);

it.each([
  [
    [0, 0, 0, 1, 1],
    [0, 0, 0, 50, 50],
  ],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [1, 2, 4],
    [14, 29, 57],
  ],
  [
    [0, 0],
    [0, 0],
  ],
])('of %j the shares are %j', (counts, expected) => {
  expect(percents(...counts)).toEqual(expected);
});

it('whole per cents of whatever was answered are a hundred together', () => {
  for (let n = 1; n < 60; n += 1) {
    const counts = [n % 7, n % 5, n % 3, n, 1];
    expect(sumOf(percents(...counts))).toBe(100);
  }
});

it('four answers are few, five are not', () => {
  expect([isFew(4), isFew(5)]).toEqual([true, false]);
});
