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
  frame = new FirstFrame(consumer, { onSent: () => told.push('sent'), onGivenUp: () => told.push('given up') });
});
afterEach(() => vi.useRealTimers());

test('a camera that comes back from the background after the asking has its picture noticed all the same', async () => {
  await frame.await();
  await vi.advanceTimersByTimeAsync(25_000);
  expect([told, consumer.asked, frame.isAwaited]).toEqual([['given up'], 40, false]);
  consumer.emit('trace', { type: 'keyframe' });
  expect(told).toEqual(['given up', 'sent']);
  expect(consumer.traced).toEqual([]);
});

test('one that is paused after the asking is waited for anew with the next resume', async () => {
  await frame.await();
  await vi.advanceTimersByTimeAsync(25_000);
  frame.stop();
  consumer.emit('trace', { type: 'keyframe' });
  expect(told).toEqual(['given up']);
  await frame.await();
  expect(frame.isAwaited).toBe(true);
  consumer.emit('trace', { type: 'keyframe' });
  expect(told).toEqual(['given up', 'sent']);
});
