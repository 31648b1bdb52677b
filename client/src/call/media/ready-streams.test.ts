import { expect, test } from 'vitest';
import { NoAnswer } from '../signaling/failures.ts';
import { ReadyStreams } from './ready-streams.ts';

test('each stream is asked for once', async () => {
  const asked: string[][] = [];
  const ready = new ReadyStreams();
  const ask = (ids: string[]) => Promise.resolve(asked.push(ids));
  await ready.tell(['a'], ask);
  await ready.tell(['a', 'b'], ask);
  await ready.tell(['a', 'b'], ask);
  expect(asked).toEqual([['a'], ['b']]);
});

test('what got no answer is asked for again', async () => {
  const asked: string[][] = [];
  const ready = new ReadyStreams();
  await expect(ready.tell(['a'], () => Promise.reject(new NoAnswer()))).rejects.toThrow(NoAnswer);
  await ready.tell(['a', 'b'], ids => Promise.resolve(asked.push(ids)));
  expect(asked).toEqual([['a', 'b']]);
});
