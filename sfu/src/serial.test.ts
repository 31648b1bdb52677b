import { expect, test } from 'vitest';
import { Serial } from './serial.ts';

test('tasks run one at a time in their order, and a failure stops only itself', async () => {
  const serial = new Serial();
  const seen: string[] = [];
  const slow = serial.run(async () => {
    seen.push('slow begins');
    await new Promise(resolve => setImmediate(resolve));
    seen.push('slow ends');
  });
  const broken = serial.run(() => {
    throw new Error('broken');
  });
  const last = serial.run(() => seen.push('last'));
  await expect(broken).rejects.toThrow('broken');
  await Promise.all([slow, last]);
  expect(seen).toEqual(['slow begins', 'slow ends', 'last']);
});
