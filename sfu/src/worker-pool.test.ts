import { expect, test } from 'vitest';
import { restartDelayMs } from './worker-pool.ts';

test('a worker is replaced soon after its first failure, later after each further one, never later than 30 s', () => {
  expect([0, 1, 2, 3].map(restartDelayMs)).toEqual([0, 250, 500, 1_000]);
  expect(restartDelayMs(50)).toBe(30_000);
});
