import { describe, expect, test, vi } from 'vitest';
import { keepRunning, restartDelayMs } from './supervise.mjs';

/** A program whose end the test decides. */
function fakeProgram() {
  const { promise: exited, resolve: end } = Promise.withResolvers<number>();
  const stop = vi.fn(async () => end(0));
  return { exited, end, stop };
}

describe('a program that is kept running', () => {
  test('is started again when it ends by itself, and that is said', async () => {
    const programs = [fakeProgram(), fakeProgram()];
    const said: string[] = [];
    let started = 0;
    const kept = await keepRunning(
      'server',
      async () => programs[started++] ?? fakeProgram(),
      line => said.push(line),
    );
    programs[0]?.end(137);
    await vi.waitFor(() => expect(started).toBe(2));
    expect(kept.deaths()).toBe(1);
    expect(said.join('\n')).toContain('137');
    await kept.stop();
    expect(programs[1]?.stop).toHaveBeenCalled();
  });

  test('is not started again once it was stopped', async () => {
    const program = fakeProgram();
    const start = vi.fn(async () => program);
    const kept = await keepRunning('server', start, () => {});
    await kept.stop();
    expect(start).toHaveBeenCalledTimes(1);
    expect(kept.deaths()).toBe(0);
  });

  test('stays stopped when the stop comes while it waits for its restart', async () => {
    const program = fakeProgram();
    const start = vi.fn(async () => program);
    const kept = await keepRunning('server', start, () => {});
    program.end(1);
    await vi.waitFor(() => expect(kept.deaths()).toBe(1));
    await kept.stop();
    expect(start).toHaveBeenCalledTimes(1);
  });

  test('waits longer after every quick death, half a minute at most', () => {
    expect([1, 2, 3, 4].map(restartDelayMs)).toEqual([500, 1000, 2000, 4000]);
    expect(restartDelayMs(50)).toBe(30_000);
    expect(restartDelayMs(0)).toBe(500);
  });
});
