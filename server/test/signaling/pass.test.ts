import { expect, test, vi } from 'vitest';
import { Pass } from '../../src/signaling/pass.ts';

test('the gate’s word holds for a while, then it is asked again', async () => {
  const pass = new Pass();
  const ask = vi.fn(async () => 'let in');
  for (const now of [0, 4_999, 5_000, 9_999]) await pass.within(5_000, ask, now);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a refusal is no pass: the next one is asked for too', async () => {
  const pass = new Pass();
  const refuses = () => Promise.reject(new Error('revoked'));
  await expect(pass.within(5_000, refuses, 0)).rejects.toThrow('revoked');
  await expect(pass.within(5_000, refuses, 1)).rejects.toThrow('revoked');
});
