import { expect, test } from 'vitest';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';

test('jobs of one key run a few at a time and in their order, those of others beside them', async () => {
  const turns = new KeyedQueue({ atOnce: 2, mostWaiting: 10 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string) => () => {
    begun.push(name);
    return new Promise<void>(resolve => ends.push(resolve));
  };
  const all = ['a1', 'a2', 'a3', 'a4'].map(name => turns.run('a', job(name)));
  all.push(turns.run('b', job('b1')));
  await Promise.resolve();
  expect(begun).toEqual(['a1', 'a2', 'b1']);
  for (let done = 0; done < 5; done += 1) {
    ends.shift()?.();
    await all[done === 4 ? 4 : 0];
    await new Promise(setImmediate);
  }
  for (const end of ends) end();
  await Promise.all(all);
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
});

test('a job that fails gives its turn on', async () => {
  const turns = new KeyedQueue({ atOnce: 1, mostWaiting: 1 });
  const failing = turns.run('a', () => Promise.reject(new Error('no')));
  const after = turns.run('a', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await after).toBe('done');
});

test('who would wait behind too many is refused', async () => {
  const turns = new KeyedQueue({ atOnce: 1, mostWaiting: 1 });
  const leave = await turns.take('a');
  const waits = turns.take('a');
  await expect(turns.take('a')).rejects.toThrow('RATE_LIMITED');
  leave();
  (await waits)();
  (await turns.take('a'))();
});
