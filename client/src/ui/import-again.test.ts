import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importAgain } from './import-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('code that a changing network cut off is fetched again', async () => {
  const fetch = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('page');
  const page = importAgain<string>(fetch);
  await vi.runAllTimersAsync();
  expect(await page).toBe('page');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('what cannot be had after all is told', async () => {
  const fetch = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'));
  const page = importAgain(fetch).catch(String);
  await vi.runAllTimersAsync();
  expect(await page).toBe('TypeError: Failed to fetch');
  expect(fetch).toHaveBeenCalledTimes(3);
});
