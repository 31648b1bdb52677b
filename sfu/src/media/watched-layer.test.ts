import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WatchedLayer } from './watched-layer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function layer() {
  const told: number[] = [];
  return { told, watched: new WatchedLayer(each => told.push(each)) };
}

test('more is told at once, less after three seconds', () => {
  const { told, watched } = layer();
  watched.note(1);
  watched.note(2);
  watched.note(0);
  expect(told).toEqual([1, 2]);
  vi.advanceTimersByTime(2_900);
  expect(told).toEqual([1, 2]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([1, 2, 0]);
});

test('what comes back in time was never less', () => {
  const { told, watched } = layer();
  watched.note(2);
  watched.note(-1);
  vi.advanceTimersByTime(1_000);
  watched.note(2);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([2]);
});

test('a video that nobody ever looked at is told so', () => {
  const { told, watched } = layer();
  watched.note(-1);
  vi.advanceTimersByTime(3_000);
  expect(told).toEqual([-1]);
});

test('nothing is told of a video that has ended; whoever attaches hears it again', () => {
  const { told, watched } = layer();
  watched.note(2);
  watched.tellAgain();
  watched.note(0);
  watched.stop();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([2, 2]);
});
