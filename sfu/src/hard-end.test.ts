import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HardEnd } from './hard-end.ts';

const DAY_MS = 24 * 3_600_000;
const onDue = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T10:00:00Z') });
  onDue.mockReset();
});
afterEach(() => vi.useRealTimers());

test('acts at its instant, not before', () => {
  new HardEnd(onDue).set('2026-11-25T11:02:00Z');
  vi.advanceTimersByTime(62 * 60_000 - 1);
  expect(onDue).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onDue).toHaveBeenCalledOnce();
});

test('moved, suspended or stopped, the earlier instant means nothing', () => {
  const hardEnd = new HardEnd(onDue);
  hardEnd.set('2026-11-25T10:01:00Z');
  hardEnd.set('2026-11-25T12:00:00Z');
  hardEnd.set(null);
  expect(hardEnd.at).toBeNull();
  hardEnd.set('2026-11-25T10:05:00Z');
  hardEnd.stop();
  vi.advanceTimersByTime(DAY_MS);
  expect(onDue).not.toHaveBeenCalled();
});

test('an instant beyond the longest timer comes at its time too', () => {
  new HardEnd(onDue).set(new Date(Date.now() + 60 * DAY_MS).toISOString());
  vi.advanceTimersByTime(60 * DAY_MS - 1);
  expect(onDue).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onDue).toHaveBeenCalledOnce();
});
