import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StartFloor } from './start-floor.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function floored() {
  const told: number[] = [];
  const transport = {
    closed: false,
    observer: { once: () => undefined },
    setMinOutgoingBitrate: async (bps: number) => void told.push(bps),
  };
  return { told, floor: new StartFloor(transport) };
}

test('a way is taken to be wide until the first frames are out, and then for what it is', () => {
  const { told, floor } = floored();
  floor.setVideos({ waiting: 1, flowing: 1, hands: 0 });
  floor.setVideos({ waiting: 0, flowing: 1, hands: 0 });
  expect(told.every(bps => bps > 0)).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(told.at(-1)).toBe(0);
});

test('hands keep what their lowest layer needs, for as long as they are read', () => {
  const { told, floor } = floored();
  floor.setVideos({ waiting: 0, flowing: 2, hands: 1 });
  vi.advanceTimersByTime(60_000);
  expect(told.at(-1)).toBeGreaterThanOrEqual(160_000);
  floor.setVideos({ waiting: 0, flowing: 1, hands: 0 });
  vi.advanceTimersByTime(60_000);
  expect(told.at(-1)).toBe(0);
});

test('hands that are read from now on have their share at once', () => {
  const { told, floor } = floored();
  floor.setVideos({ waiting: 0, flowing: 1, hands: 0 });
  vi.advanceTimersByTime(60_000);
  floor.setVideos({ waiting: 0, flowing: 1, hands: 1 });
  expect(told.at(-1)).toBeGreaterThanOrEqual(160_000);
});
