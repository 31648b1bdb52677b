import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '../signaling/failures.ts';
import { Syncing } from './syncing.ts';

let done: number;
let refusals: Refused[];
let behind: boolean[];
let syncing: Syncing;

async function work(): Promise<void> {
  const refusal = refusals.shift();
  if (refusal) throw refusal;
  done += 1;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  done = 0;
  refusals = [];
  behind = [];
  syncing = new Syncing(work, isBehind => behind.push(isBehind));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const notNow = (times: number) => Array.from({ length: times }, () => new Refused({ code: 'MEDIA_UNAVAILABLE' }));

test('an unmuting that the server could not pass on just then is passed on by itself', async () => {
  refusals = notNow(1);
  await expect(syncing.run()).rejects.toThrow('MEDIA_UNAVAILABLE');
  await vi.advanceTimersByTimeAsync(300);
  expect(done).toBe(1);
  expect(behind).not.toContain(true);
});

test('after a few seconds of it the person is told, and told again when it is mended', async () => {
  refusals = notNow(5);
  await expect(syncing.run()).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(2_200);
  expect(behind).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_400);
  expect(behind).toEqual([true]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([done, behind.at(-1)]).toEqual([1, false]);
});

test('an answer that will not change is not asked for again', async () => {
  refusals = [new Refused({ code: 'FORBIDDEN' })];
  await expect(syncing.run()).rejects.toThrow('FORBIDDEN');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done).toBe(0);
});

test('a press while the one before is being refused is not lost', async () => {
  refusals = [new Refused({ code: 'FORBIDDEN' })];
  const first = syncing.run();
  await syncing.run();
  await first;
  expect(done).toBe(1);
});

test('nothing is tried once the peer is gone', async () => {
  refusals = notNow(1);
  await expect(syncing.run()).rejects.toThrow();
  syncing.cancel();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done).toBe(0);
});
