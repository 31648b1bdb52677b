import { expect, test } from 'vitest';
import { connectTimeoutInMs, nextRetryDelayInMs, rejoinJitterInMs } from './retry-policy.ts';

const middle = 0.5;

test('the first attempt is made at once, whatever it is', () => {
  for (const what of ['socket', 'join', 'ice'] as const) {
    expect(nextRetryDelayInMs({ what, failed: 0, random: 1 })).toBe(0);
  }
});

test('the socket comes back after 200 ms, then twice as long each time, never over three seconds', () => {
  const delays = [1, 2, 3, 4, 5, 9].map(failed => nextRetryDelayInMs({ what: 'socket', failed, random: middle }));
  expect(delays).toEqual([200, 400, 800, 1600, 3000, 3000]);
});

test('a refused join is tried until the end of the session', () => {
  expect(nextRetryDelayInMs({ what: 'join', failed: 500, random: middle })).toBe(5000);
});

test('after four ICE restarts the transports are given up', () => {
  expect(nextRetryDelayInMs({ what: 'ice', failed: 3, random: middle })).toBe(4000);
  expect(nextRetryDelayInMs({ what: 'ice', failed: 4, random: middle })).toBeNull();
});

test('attempts of many people spread over 30 % on both sides', () => {
  expect(nextRetryDelayInMs({ what: 'socket', failed: 3, random: 0 })).toBe(560);
  expect(nextRetryDelayInMs({ what: 'socket', failed: 3, random: 1 })).toBe(1040);
});

test('an attempt to connect gets longer, so that a satellite link ever connects', () => {
  expect([0, 1, 2, 3, 20].map(failed => connectTimeoutInMs(failed))).toEqual([2500, 5000, 10_000, 15_000, 15_000]);
});

test('who knows the way asks anew before the second SYN is repeated, over a satellite too with room for all round trips', () => {
  expect([0, 3, 14].map(failed => connectTimeoutInMs(failed, 50))).toEqual([1600, 1600, 1600]);
  expect(connectTimeoutInMs(0, 700)).toBe(6800);
  expect(connectTimeoutInMs(0, 5_000)).toBe(15_000);
});

test('after half a minute the way may be another, slower one: every third attempt has room for it', () => {
  expect([15, 16, 17, 18].map(failed => connectTimeoutInMs(failed, 20))).toEqual([5000, 1360, 1360, 5000]);
  expect(connectTimeoutInMs(18, 700)).toBe(6800);
});

test('two people come back to a new room almost at once, thirty within a second and a half', () => {
  expect(rejoinJitterInMs(2, 1)).toBe(100);
  expect(rejoinJitterInMs(30, 1)).toBe(1500);
  expect(rejoinJitterInMs(300, 1)).toBe(2000);
});
