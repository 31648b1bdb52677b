import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading, TransportReading } from '../stats/reading.ts';
import { measure } from './measure.ts';
import { NO_PATH } from './probe-report.ts';

const EMPTY: TransportReading = {
  inbound: 0,
  bytesReceived: 0,
  bytesSent: 0,
  packetsReceived: 0,
  packetsLost: 0,
  packetsSent: 0,
  lostByRemote: null,
  roundTripMs: null,
  availableOutBps: null,
  protocol: null,
  frames: new Map(),
};

/** Pictures that have come back by now. */
let frames: number;
let running: AbortController;

const read = async (): Promise<Reading> => ({
  at: performance.now(),
  send: EMPTY,
  recv: { ...EMPTY, frames: new Map([['probe', frames]]) },
});

beforeEach(() => {
  vi.useFakeTimers();
  frames = 0;
  running = new AbortController();
});
afterEach(() => vi.useRealTimers());

test('a call that comes before the first picture leaves nothing measured, not a blocked network', async () => {
  const measured = measure(read, 'probe', running.signal);
  await vi.advanceTimersByTimeAsync(800);
  running.abort();
  expect(await measured).toBeNull();
});

test('a peer that goes away in between is no finding either', async () => {
  expect(await measure(async () => null, 'probe', running.signal)).toBeNull();
});

test('no picture within twelve seconds is a path that lets none through', async () => {
  const measured = measure(read, 'probe', running.signal);
  await vi.advanceTimersByTimeAsync(13_000);
  expect(await measured).toEqual(NO_PATH);
});

test('a call in the middle of the pictures gives what was seen so far', async () => {
  const measured = measure(read, 'probe', running.signal);
  await vi.advanceTimersByTimeAsync(400);
  frames = 7;
  await vi.advanceTimersByTimeAsync(400);
  running.abort();
  expect(await measured).toMatchObject({ framesBack: 7 });
});
