import { expect, test } from 'vitest';
import { type Browser, LISTENS } from './harness/browser.ts';
import { HALL, ROOM, TestCall } from './harness/call.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest({ WORKERS: '2' }, HALL);

const seated = { lane: 'audience', rights: LISTENS } as const;

/** Ann on the stage, one of the audience beside her and one on the other worker; both see her. */
async function begins(): Promise<{ ann: Browser; far: Browser; near: Browser }> {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const far = await call.join('far', seated);
  const near = await call.join('near', seated);
  for (const viewer of [far, near]) await sees(viewer);
  return { ann, far, near };
}

async function sees(viewer: Browser): Promise<void> {
  await viewer.consume(viewer.joined.consumers);
  for (const { consumerId } of viewer.joined.consumers) await viewer.seesGrowing(consumerId);
}

async function growsStill(viewer: Browser): Promise<void> {
  for (const { consumerId } of viewer.joined.consumers) await viewer.seesGrowing(consumerId);
}

async function comesAgain(): Promise<void> {
  const again = await call.join('far', seated);
  await sees(again);
}

test('a killed worker of the audience loses its people only, who are told and join again', async () => {
  const { ann, near } = await begins();
  process.kill(call.wingOf('far').worker.pid, 'SIGKILL');
  const { reason } = await call.server.heard('peerGone');
  expect(reason).toBe('workerDied');
  await growsStill(near);
  expect((await call.describe()).peers.map(({ peerId }) => peerId)).toEqual(['ann', 'near']);
  await comesAgain();
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'pause' });
  expect(call.server.told.roomLost).toEqual([]);
  expect(call.server.told.peerGone).toEqual([{ roomId: ROOM, peerId: 'far', reason: 'workerDied' }]);
});

test('while a worker of the audience hangs the stage goes on; what it never answered takes the node down with nothing', async () => {
  const { ann, near } = await begins();
  const { pid } = call.wingOf('far').worker;
  process.kill(pid, 'SIGSTOP');
  // Passed on to the worker that answers nothing any more.
  await call.server.call('setSource', { ...ann.ref, source: 'mic', action: 'pause' });
  await call.server.call('setSource', { ...ann.ref, source: 'mic', action: 'resume' });
  const { reason } = await call.server.heard('peerGone');
  expect(reason).toBe('workerHung');
  await growsStill(near);
  await waitUntil(() => (call.sfu.node.pool.workers.length === 2 ? null : 'the hung worker has no successor'));
  await comesAgain();
  expect(call.server.told.roomLost).toEqual([]);
});

test('who joins a worker that is dying finds another', async () => {
  await begins();
  process.kill(call.wingOf('far').worker.pid, 'SIGSTOP');
  // One of two who come now is placed there.
  const [one, two] = await Promise.all([call.join('one', seated), call.join('two', seated)]);
  for (const viewer of [one, two]) await sees(viewer);
});

test('with the main worker the whole room is lost, wherever its people live', async () => {
  await begins();
  process.kill(call.wingOf('ann').worker.pid, 'SIGKILL');
  expect(await call.server.heard('roomLost')).toEqual({ roomId: ROOM, epoch: 1, reason: 'workerDied' });
  await expect(call.describe()).rejects.toThrow('UNKNOWN_ROOM');
  expect(call.sfu.node.pool.workers.every(({ weight }) => weight === 0)).toBe(true);
});

test('somebody on the stage from a lost worker is gone for all, the others on it too', async () => {
  const { ann, far, near } = await begins();
  await far.enter(await far.prepare(['camera']), { rights: { produce: ['camera'], consume: true } });
  await waitUntil(async () => ((await call.peer('near')).consumers.length === 3 ? null : 'not offered'));
  process.kill(call.wingOf('far').worker.pid, 'SIGKILL');
  await call.server.heard('peerGone', ({ peerId }) => peerId === 'far');
  for (const { peerId } of [ann, near]) {
    await call.server.heard('consumersClosed', told => told.peerId === peerId);
  }
  await growsStill(near);
  expect((await call.peer('ann')).consumers).toEqual([]);
});
