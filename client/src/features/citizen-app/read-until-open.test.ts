import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readUntilOpen } from './read-until-open.ts';

let opensAt: number;
/** Seconds at which the visit was read. */
let read: number[];
const reads = async () => {
  read.push(Math.round(Date.now() / 1000));
};
const opensInMs = () => opensAt - Date.now();

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  read = [];
});
afterEach(() => vi.useRealTimers());

it('a reading that brought nothing is followed by the next: the page does open by itself', async () => {
  opensAt = 130_000;
  readUntilOpen(reads, opensInMs);
  await vi.advanceTimersByTimeAsync(131_000);
  expect(read).toEqual([60, 120, 130]);
});

it('past the opening it goes on, no more than once a second', async () => {
  opensAt = -5_000;
  readUntilOpen(reads, opensInMs);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(read).toEqual([1, 2, 3]);
});

it('a screen that is gone reads no more', async () => {
  opensAt = 10_000;
  readUntilOpen(reads, opensInMs)();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toEqual([]);
});
