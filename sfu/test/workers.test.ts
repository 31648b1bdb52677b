import { expect, test } from 'vitest';
import { ROOM, TestCall } from './harness/call.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest({ WORKERS: '2' });

function workerOf(roomId: string) {
  return call.sfu.node.getRoom(roomId).main.worker;
}

const ensure = (epoch: number, roomId = ROOM) =>
  call.server.call('ensureRoom', { roomId, epoch, size: 2, spread: false, hardEndAt: null });

async function twoSeeEachOther(epoch: number): Promise<void> {
  const ann = await call.join(`ann-${epoch}`, { epoch });
  await ann.produce(['mic', 'camera']);
  const bob = await call.join(`bob-${epoch}`, { epoch });
  await bob.consume(bob.joined.consumers);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
}

test('a room goes to the worker with the fewest people', async () => {
  await ensure(1, 'second');
  expect(workerOf('second')).not.toBe(workerOf(ROOM));
});

test('a killed worker loses its rooms only; a new epoch works at once', async () => {
  await twoSeeEachOther(1);
  await ensure(1, 'elsewhere');
  process.kill(workerOf(ROOM).pid, 'SIGKILL');
  expect(await call.server.heard('roomLost')).toEqual({ roomId: ROOM, epoch: 1, reason: 'workerDied' });
  await expect(call.describe()).rejects.toThrow('UNKNOWN_ROOM');
  expect(call.sfu.node.rooms.map(({ id }) => id)).toEqual(['elsewhere']);
  await ensure(2);
  await twoSeeEachOther(2);
  await waitUntil(() => (call.sfu.node.pool.workers.length === 2 ? null : 'the killed worker has no successor'));
  expect(call.server.told.roomLost).toHaveLength(1);
});

test('a worker that hangs is killed, its rooms are told as lost, and another takes its place', async () => {
  await twoSeeEachOther(1);
  const { pid } = workerOf(ROOM);
  process.kill(pid, 'SIGSTOP');
  expect(await call.server.heard('roomLost')).toEqual({ roomId: ROOM, epoch: 1, reason: 'workerHung' });
  await waitUntil(() => (isRunning(pid) ? 'the hung worker still runs' : null));
  await waitUntil(() => (call.sfu.node.pool.workers.length === 2 ? null : 'the hung worker has no successor'));
  await ensure(2);
  await twoSeeEachOther(2);
});

test('requests that a hung worker never answered end with WORKER_LOST', async () => {
  process.kill(workerOf(ROOM).pid, 'SIGSTOP');
  const joining = call.join('ann');
  const queued = call.join('bob');
  await expect(joining).rejects.toThrow('WORKER_LOST');
  await expect(queued).rejects.toThrow('WORKER_LOST');
});

test('without a single worker rooms are refused, not promised', async () => {
  for (const { pid } of call.sfu.node.pool.workers) process.kill(pid, 'SIGKILL');
  await call.server.heard('roomLost');
  await waitUntil(() => (call.sfu.node.pool.workers.length === 0 ? null : 'a worker is left'));
  await expect(ensure(2)).rejects.toThrow('WORKER_LOST');
  await waitUntil(() => (call.sfu.node.pool.workers.length === 2 ? null : 'no successors'));
  await ensure(2);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
