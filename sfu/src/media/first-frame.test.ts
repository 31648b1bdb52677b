import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FirstFrame } from './first-frame.ts';

class Consumer extends EventEmitter {
  producerPaused = false;
  asked = 0;
  traced: readonly string[] = [];

  async requestKeyFrame(): Promise<void> {
    this.asked += 1;
  }

  async enableTraceEvent(types: readonly string[] = []): Promise<void> {
    this.traced = types;
  }
}

let consumer: Consumer;
let frame: FirstFrame;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  consumer = new Consumer();
  frame = new FirstFrame(consumer, {
    onSent: () => told.push('sent'),
    onRest: () => told.push(frame.isAwaited ? 'asks' : 'rests'),
  });
});
afterEach(() => vi.useRealTimers());

test('it is asked for until it comes: twenty seconds, ten of rest, and again', async () => {
  await frame.await();
  await vi.advanceTimersByTimeAsync(20_500);
  expect([told, consumer.asked, frame.isAwaited]).toEqual([['rests'], 40, false]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([told, consumer.asked, frame.isAwaited]).toEqual([['rests', 'asks'], 41, true]);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(consumer.asked).toBeGreaterThan(700);
  consumer.emit('trace', { type: 'keyframe' });
  const { asked } = consumer;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([told.at(-1), consumer.asked, frame.isAwaited]).toEqual(['sent', asked, false]);
});

test('a camera that comes back from the background during the rest has its picture noticed at once', async () => {
  await frame.await();
  await vi.advanceTimersByTimeAsync(25_000);
  consumer.emit('trace', { type: 'keyframe' });
  expect(told).toEqual(['rests', 'sent']);
  expect(consumer.traced).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(consumer.asked).toBe(40);
});

test('one that is paused during the rest is waited for anew with the next resume', async () => {
  await frame.await();
  await vi.advanceTimersByTimeAsync(25_000);
  frame.stop();
  consumer.emit('trace', { type: 'keyframe' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([told, consumer.asked]).toEqual([['rests'], 40]);
  await frame.await();
  expect(frame.isAwaited).toBe(true);
  consumer.emit('trace', { type: 'keyframe' });
  expect(told).toEqual(['rests', 'sent']);
});
