import type { TransportParameters } from '@priyom/shared/media/rtp';
import { expect, test } from 'vitest';
import { TestCall } from './harness/call.ts';

const call = TestCall.forEachTest();

test('two people see and hear each other', async () => {
  const ann = await call.join('ann');
  expect(await ann.produce(['mic', 'camera'])).toEqual(['mic', 'camera']);
  const bob = await call.join('bob');
  expect(bob.joined.consumers.map(({ source }) => source)).toEqual(['mic', 'camera']);
  await bob.consume(bob.joined.consumers);
  await bob.produce(['mic', 'camera']);
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
  await ann.consume(consumers);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  for (const { consumerId } of consumers) await ann.seesGrowing(consumerId);
});

test('transports are reported connected, over UDP when that is open', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const { protocol } = await call.server.heard('transport', ({ direction, state }) => {
    return direction === 'send' && state === 'connected';
  });
  expect(protocol).toBe('udp');
  expect(await call.peer('ann')).toMatchObject({ send: 'connected', recv: 'new' });
  ann.close();
  await call.server.heard('transport', ({ peerId, state }) => peerId === 'ann' && state === 'closed');
});

test('where UDP is blocked, media goes by TCP', async () => {
  const link = {
    through: (parameters: TransportParameters) => ({
      ...parameters,
      iceCandidates: parameters.iceCandidates.filter(({ protocol }) => protocol === 'tcp'),
    }),
  };
  const ann = await call.join('ann', { link });
  await ann.produce(['mic', 'camera']);
  const bob = await call.join('bob', { link });
  await bob.consume(bob.joined.consumers);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  for (const direction of ['send', 'recv']) {
    await call.server.heard('transport', data => data.direction === direction && data.protocol === 'tcp');
  }
  expect(call.server.told.transport.filter(({ protocol }) => protocol === 'udp')).toEqual([]);
});

test('both transports restart ICE and media goes on', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const before = bob.joined.recv.iceParameters;
  const { send, recv } = await call.server.call('restartIce', bob.ref);
  expect(recv.usernameFragment).not.toBe(before.usernameFragment);
  expect(send.usernameFragment).not.toBe(bob.joined.send.iceParameters.usernameFragment);
  await bob.restartIce(recv);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  expect(ann.pushed).toBeGreaterThan(0);
});

test('consumers built late still get their pictures', async () => {
  await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  const [camera] = bob.joined.consumers;
  if (!camera) throw new Error('nothing offered');
  // The worker is told first: everything up to the building below is lost on the way.
  await call.server.call('ready', { ...bob.ref, consumerIds: [camera.consumerId] });
  await bob.build([camera]);
  await bob.seesGrowing(camera.consumerId);
});

test('who speaks is told once for each change', async () => {
  const ann = await call.joinSending('ann', ['mic']);
  await call.server.heard('speaking', ({ peerIds }) => peerIds.includes('ann'));
  await call.server.call('setSource', { ...ann.ref, source: 'mic', action: 'pause' });
  await call.server.heard('speaking', ({ peerIds }) => peerIds.length === 0);
  const told = call.server.told.speaking.map(({ peerIds }) => peerIds.join());
  expect(told.every((speakers, index) => speakers !== told[index - 1])).toBe(true);
});

test('a browser that falls silent is told once, and once more when it is heard again', async () => {
  const link = await call.link();
  const ann = await call.join('ann', { link });
  await ann.produce(['mic', 'camera']);
  await call.server.heard('transport', ({ state }) => state === 'connected');
  link.cut();
  const { ms } = await call.server.heard('peerSilent', ({ peerId }) => peerId === 'ann');
  expect(ms).toBeGreaterThanOrEqual(1_500);
  link.mend();
  await call.server.heard('peerHeard', ({ peerId }) => peerId === 'ann');
  expect(call.server.told.peerSilent).toHaveLength(1);
});

test('quality is told, with a round trip once something is received', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const quality = await call.server.heard('quality', ({ peerId }) => peerId === 'bob');
  expect(quality.score).toBeGreaterThan(0);
  expect(quality.lossRatio).toBeLessThan(0.1);
  const stats = await call.server.call('stats', bob.ref);
  expect(stats.streams.map(({ source, direction }) => `${source} ${direction}`)).toEqual(['mic out', 'camera out']);
  const sent = await call.server.call('stats', { roomId: bob.roomId, peerId: 'ann' });
  expect(sent.streams.every(({ direction, bitrateBps }) => direction === 'in' && bitrateBps > 0)).toBe(true);
});
