import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SignOfLife } from './sign-of-life.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A peer whose ways have so far been answered so often, each by its own counter. */
function lost(...pairs: { type: string; bytesReceived?: number; responsesReceived?: number }[]) {
  const checks = { count: 0 };
  const way = (stats: typeof pairs) => ({ closed: false, getStats: async () => stats });
  const checkAgain = async () => {
    checks.count += 1;
  };
  return { pairs, checks, send: way(pairs), recv: way([]), checkAgain };
}

function listening(peer: ReturnType<typeof lost>) {
  const heard = vi.fn();
  const sign = new SignOfLife(heard);
  sign.listen(peer);
  return { heard, sign };
}

test('the first answer by any way is told at once, and once', async () => {
  const peer = lost({ type: 'candidate-pair', bytesReceived: 5_000 }, { type: 'transport', bytesReceived: 1 });
  const { heard } = listening(peer);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).not.toHaveBeenCalled();
  peer.pairs.push({ type: 'candidate-pair', responsesReceived: 1 });
  await vi.advanceTimersByTimeAsync(200);
  peer.pairs.push({ type: 'candidate-pair', responsesReceived: 2 });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).toHaveBeenCalledOnce();
});

test('a way that was given up is no answer, and does not hide the next one', async () => {
  const peer = lost({ type: 'candidate-pair', bytesReceived: 5_000 });
  const { heard } = listening(peer);
  await vi.advanceTimersByTimeAsync(1_000);
  peer.pairs.splice(0, 1, { type: 'candidate-pair' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard).not.toHaveBeenCalled();
  peer.pairs.splice(0, 1, { type: 'candidate-pair', responsesReceived: 1 });
  await vi.advanceTimersByTimeAsync(200);
  expect(heard).toHaveBeenCalledOnce();
});

test('checks are begun anew before the browser gives up, until something is heard or nobody listens', async () => {
  const peer = lost({ type: 'candidate-pair' });
  const { sign } = listening(peer);
  await vi.advanceTimersByTimeAsync(14_900);
  expect(peer.checks.count).toBe(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(peer.checks.count).toBe(3);
  sign.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(peer.checks.count).toBe(3);
});

test('after a minute it is asked less often: an old phone has one battery', async () => {
  const peer = lost({ type: 'candidate-pair' });
  const asked = vi.spyOn(peer.send, 'getStats');
  const { sign } = listening(peer);
  await vi.advanceTimersByTimeAsync(60_000);
  const inTheFirstMinute = asked.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inTheFirstMinute / (asked.mock.calls.length - inTheFirstMinute)).toBeGreaterThan(4);
  sign.stop();
});
