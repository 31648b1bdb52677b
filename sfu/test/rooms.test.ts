import { expect, test } from 'vitest';
import { ROOM, TestCall } from './harness/call.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest();

const ensure = (epoch: number, hardEndAt: string | null = null, roomId = ROOM) =>
  call.server.call('ensureRoom', { roomId, epoch, size: 2, spread: false, hardEndAt });
const soon = () => new Date(Date.now() + 400).toISOString();

test('ensuring the same epoch again changes nothing for those inside', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  await ensure(1);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  expect((await call.describe()).peers).toHaveLength(2);
  expect(ann.pushed).toBeGreaterThan(0);
});

test('a newer epoch closes the older room, an older one is refused', async () => {
  await call.join('ann');
  await ensure(2);
  expect(await call.describe()).toEqual({ epoch: 2, hardEndAt: null, peers: [] });
  await call.server.heard('peerGone', ({ peerId }) => peerId === 'ann');
  await expect(ensure(1)).rejects.toThrow('OLD_EPOCH');
  await expect(call.join('ann', { epoch: 1 })).rejects.toThrow('OLD_EPOCH');
  await expect(call.join('ann', { epoch: 3 })).rejects.toThrow('UNKNOWN_ROOM');
});

test('two servers that ensure the same room at once get one room', async () => {
  const other = await call.sfu.attach('server-2');
  const params = { roomId: 'shared', epoch: 1, size: 2, spread: false, hardEndAt: null };
  await Promise.all([call.server.call('ensureRoom', params), other.call('ensureRoom', params)]);
  expect(call.sfu.node.rooms.filter(({ id }) => id === 'shared')).toHaveLength(1);
  const [worker] = call.sfu.node.pool.workers;
  expect(worker?.weight).toBe(2 + 4);
});

test('of two epochs ensured at once the newer one stays', async () => {
  const asked = [5, 4, 6, 3].map(epoch => ensure(epoch, null, 'raced').catch(() => undefined));
  await Promise.all(asked);
  expect(await call.server.call('describeRoom', { roomId: 'raced' })).toMatchObject({ epoch: 6 });
});

test('at hardEndAt the room ends by itself and every server is told', async () => {
  const other = await call.sfu.attach('server-2');
  const ann = await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  await call.server.call('setHardEnd', { roomId: ROOM, hardEndAt: soon() });
  for (const server of [call.server, other]) {
    expect(await server.heard('roomLost')).toEqual({ roomId: ROOM, epoch: 1, reason: 'hardEnd' });
  }
  await expect(call.describe()).rejects.toThrow('UNKNOWN_ROOM');
  for (const { consumerId } of bob.joined.consumers) await bob.seesNothingOf(consumerId, ann);
});

test('a hard end that is taken away or moved does not come', async () => {
  await ensure(1, soon(), 'suspended');
  await call.server.call('setHardEnd', { roomId: 'suspended', hardEndAt: null });
  await ensure(1, soon(), 'moved');
  const later = new Date(Date.now() + 3_600_000).toISOString();
  await call.server.call('setHardEnd', { roomId: 'moved', hardEndAt: later });
  // A third one that does end says that the time of the other two has passed.
  await ensure(1, soon(), 'ends');
  await call.server.heard('roomLost', ({ roomId }) => roomId === 'ends');
  expect(call.server.told.roomLost).toHaveLength(1);
  expect(await call.server.call('describeRoom', { roomId: 'moved' })).toMatchObject({ hardEndAt: later });
});

test('a hard end that has passed acts at once', async () => {
  await ensure(1, new Date(Date.now() - 1000).toISOString(), 'late');
  await call.server.heard('roomLost', ({ roomId, reason }) => roomId === 'late' && reason === 'hardEnd');
});

test('closing a room ends it for everybody, twice is once', async () => {
  const ann = await call.join('ann');
  await call.server.call('closeRoom', { roomId: ROOM, reason: 'ended' });
  await call.server.call('closeRoom', { roomId: ROOM, reason: 'ended' });
  expect(await call.server.heard('peerGone')).toEqual({ ...ann.ref, reason: 'ended' });
  await expect(call.describe()).rejects.toThrow('UNKNOWN_ROOM');
  expect(call.server.told.roomLost).toEqual([]);
  expect(call.sfu.node.load).toMatchObject({ rooms: 0, peers: 0, consumers: 0 });
});

test('leaving twice is leaving once, and the room stays', async () => {
  const ann = await call.joinSending('ann', ['mic']);
  const bob = await call.join('bob');
  await call.server.call('leavePeer', { ...ann.ref, reason: 'left' });
  await call.server.call('leavePeer', { ...ann.ref, reason: 'left' });
  const { consumerIds } = await call.server.heard('consumersClosed', ({ peerId }) => peerId === 'bob');
  expect(consumerIds).toEqual(bob.joined.consumers.map(({ consumerId }) => consumerId));
  expect(call.server.told.peerGone).toEqual([{ ...ann.ref, reason: 'left' }]);
  await call.server.call('leavePeer', { ...bob.ref, reason: 'left' });
  expect(await call.describe()).toMatchObject({ peers: [] });
});

test('a person who comes back by another connection is never there twice', async () => {
  const old = await call.joinSending('ann-1', ['camera']);
  const bob = await call.join('bob');
  const fresh = await call.join('ann-2', { replaces: 'ann-1' });
  expect((await call.describe()).peers.map(({ peerId }) => peerId)).toEqual(['bob', 'ann-2']);
  const { consumerIds } = await call.server.heard('consumersClosed', ({ peerId }) => peerId === 'bob');
  expect(consumerIds).toEqual(bob.joined.consumers.map(({ consumerId }) => consumerId));
  await call.server.heard('peerGone', ({ peerId, reason }) => peerId === 'ann-1' && reason === 'replaced');
  await expect(old.produce(['mic'])).rejects.toThrow('UNKNOWN_PEER');
  await fresh.produce(['camera']);
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'bob');
  await bob.consume(consumers);
  for (const { consumerId } of consumers) await bob.seesGrowing(consumerId);
});

test('a join sent twice leaves one peer, whose parameters are those of the last answer', async () => {
  await call.join('ann');
  const again = await call.join('ann');
  await again.produce(['camera']);
  expect((await call.describe()).peers).toMatchObject([{ peerId: 'ann', sources: [{ source: 'camera' }] }]);
});

test('a connect sent twice is harmless; with another certificate it is refused', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  await call.server.heard('transport', ({ state }) => state === 'connected');
  const fingerprints = [{ algorithm: 'sha-256' as const, value: Array.from({ length: 32 }, () => '00').join(':') }];
  const params = { ...ann.ref, direction: 'send' as const, dtlsParameters: { fingerprints } };
  await expect(call.server.call('connect', params)).rejects.toThrow('BAD_REQUEST');
});

test('a draining node takes no new rooms, keeps those it has, and closes them at the deadline', async () => {
  await call.join('ann');
  await call.server.call('drain', { deadline: new Date(Date.now() + 3_600_000).toISOString() });
  await expect(ensure(1, null, 'new')).rejects.toThrow('DRAINING');
  await ensure(1);
  await call.join('bob');
  expect(call.sfu.node.load).toMatchObject({ draining: true, peers: 2 });
  await call.server.call('drain', { deadline: soon() });
  expect(await call.server.heard('roomLost')).toEqual({ roomId: ROOM, epoch: 1, reason: 'closed' });
});

test('after everything has gone the node is as it was', async () => {
  const [worker] = call.sfu.node.pool.workers;
  for (const roomId of ['a', 'b', 'c']) {
    await ensure(1, null, roomId);
    await call.join('ann', { roomId });
    await call.server.call('closeRoom', { roomId, reason: 'ended' });
  }
  await call.server.call('closeRoom', { roomId: ROOM, reason: 'ended' });
  expect(worker?.weight).toBe(0);
  expect(worker?.events.listenerCount('lost')).toBe(1);
  await waitUntil(async () => {
    const { webRtcTransportIds } = (await worker?.webRtcServer.dump()) ?? { webRtcTransportIds: ['?'] };
    return webRtcTransportIds.length === 0 ? null : `transports left: ${webRtcTransportIds.length}`;
  });
});
