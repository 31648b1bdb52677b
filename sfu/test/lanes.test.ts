import { expect, test } from 'vitest';
import type { Browser } from './harness/browser.ts';
import { ALL_RIGHTS, NO_RIGHTS } from './harness/browser.ts';
import { TestCall } from './harness/call.ts';

const call = TestCall.forEachTest();

const waiting = { lane: 'waiting', rights: NO_RIGHTS } as const;

async function startProbe(browser: Browser) {
  const [item] = await browser.prepare(['probe']);
  if (!item) throw new Error('no probe');
  const { consumer } = await call.server.call('probe', { ...browser.ref, rtpParameters: item.rtpParameters });
  await browser.build([consumer]);
  return consumer;
}

test('who waits receives its own probe and nothing else', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const guest = await call.join('guest', waiting);
  expect(guest.joined.consumers).toEqual([]);
  const consumer = await startProbe(guest);
  await guest.seesGrowing(consumer.consumerId);
  expect((await call.peer('guest')).consumers).toEqual([
    { consumerId: consumer.consumerId, peerId: 'guest', source: 'probe', paused: false },
  ]);
});

test('a probe reaches nobody else, whenever they come', async () => {
  const ann = await call.join('ann');
  await startProbe(await call.join('guest', waiting));
  const late = await call.join('late');
  expect(late.joined.consumers).toEqual([]);
  expect((await call.peer(ann.peerId)).consumers).toEqual([]);
  expect(call.server.told.consumersAdded).toEqual([]);
});

test('a probe of somebody in the room reaches nobody else either', async () => {
  const bob = await call.join('bob');
  const ann = await call.joinSending('ann', ['mic']);
  await startProbe(ann);
  await call.join('late');
  for (const peerId of [bob.peerId, 'late']) {
    expect((await call.peer(peerId)).consumers.map(({ source }) => source)).toEqual(['mic']);
  }
});

test('who waits is offered nothing, whatever the rights say', async () => {
  const ann = await call.joinSending('ann', ['mic']);
  const guest = await call.join('guest', { lane: 'waiting', rights: ALL_RIGHTS });
  await ann.produce(['camera']);
  await call.server.call('setRights', { ...guest.ref, rights: NO_RIGHTS });
  await call.server.call('setRights', { ...guest.ref, rights: ALL_RIGHTS });
  expect(guest.joined.consumers).toEqual([]);
  expect((await call.peer('guest')).consumers).toEqual([]);
});

test('who joins as called already gets paused consumers, and saying ready changes nothing', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const guest = await call.join('guest', { lane: 'called' });
  await guest.consume(guest.joined.consumers);
  expect(guest.joined.consumers).toHaveLength(2);
  expect((await call.peer('guest')).consumers.every(({ paused }) => paused)).toBe(true);
});

test('a second probe takes the place of the first, and stopping ends it', async () => {
  const guest = await call.join('guest', waiting);
  await startProbe(guest);
  const second = await startProbe(guest);
  expect((await call.peer('guest')).consumers.map(({ consumerId }) => consumerId)).toEqual([second.consumerId]);
  await call.server.call('probeStop', guest.ref);
  await call.server.call('probeStop', guest.ref);
  expect(await call.peer('guest')).toMatchObject({ consumers: [], sources: [] });
});

test('who waits cannot send, not even with rights', async () => {
  const guest = await call.join('guest', { lane: 'waiting' });
  await expect(guest.produce(['camera'])).rejects.toThrow('NOT_ALLOWED');
});

test('who waits cannot enter without having been called', async () => {
  const guest = await call.join('guest', waiting);
  await expect(call.server.call('enterPeer', { ...guest.ref, producers: [] })).rejects.toThrow('NOT_ALLOWED');
});

test('who is called prepares paused consumers; nothing flows before the guest enters', async () => {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const guest = await call.join('guest', waiting);
  const { consumers } = await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  expect(consumers.map(({ source }) => source)).toEqual(['mic', 'camera']);
  await guest.build(consumers);
  await call.server.call('ready', { ...guest.ref, consumerIds: consumers.map(({ consumerId }) => consumerId) });
  for (const { consumerId } of consumers) await guest.seesNothingOf(consumerId, ann);
  expect((await call.peer('guest')).consumers.every(({ paused }) => paused)).toBe(true);
});

test('who is called gets what is added meanwhile, paused too', async () => {
  const ann = await call.join('ann');
  const guest = await call.join('guest', waiting);
  await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await ann.produce(['camera']);
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'guest');
  expect(consumers.map(({ peerId, source }) => ({ peerId, source }))).toEqual([{ peerId: 'ann', source: 'camera' }]);
  expect((await call.peer('guest')).consumers).toMatchObject([{ paused: true }]);
});

test('who is called cannot send yet', async () => {
  const guest = await call.join('guest', waiting);
  await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await expect(guest.produce(['camera'])).rejects.toThrow('NOT_ALLOWED');
});

test('taking the call back closes what was prepared', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const guest = await call.join('guest', waiting);
  const { consumers } = await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await call.server.call('uncallPeer', guest.ref);
  const closed = await call.server.heard('consumersClosed', ({ peerId }) => peerId === 'guest');
  expect(closed.consumerIds).toEqual(consumers.map(({ consumerId }) => consumerId));
  expect(await call.peer('guest')).toMatchObject({ lane: 'waiting', consumers: [] });
});

test('entering lets all that was prepared flow at once and brings what the guest sends', async () => {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const guest = await call.join('guest', waiting);
  await startProbe(guest);
  const { consumers } = await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await guest.build(consumers);
  const producers = await guest.prepare(['mic', 'camera']);
  const entered = await call.server.call('enterPeer', { ...guest.ref, producers });
  expect(entered.accepted).toEqual(['mic', 'camera']);
  expect(entered.consumers.map(({ consumerId }) => consumerId)).toEqual(consumers.map(({ consumerId }) => consumerId));
  for (const { consumerId } of consumers) await guest.seesGrowing(consumerId);
  const offered = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
  expect((await call.peer('ann')).consumers.every(({ paused }) => paused)).toBe(true);
  await ann.consume(offered.consumers);
  for (const { consumerId } of offered.consumers) await ann.seesGrowing(consumerId);
});

test('entering twice, as a request sent twice, leaves one of each', async () => {
  await call.join('ann');
  const guest = await call.join('guest', waiting);
  await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  const producers = await guest.prepare(['mic', 'camera']);
  await call.server.call('enterPeer', { ...guest.ref, producers });
  await call.server.call('enterPeer', { ...guest.ref, producers });
  expect((await call.peer('guest')).sources.map(({ source }) => source)).toEqual(['mic', 'camera']);
  expect((await call.peer('ann')).consumers.map(({ source }) => source)).toEqual(['mic', 'camera']);
});

test('calling somebody who is in the room is refused', async () => {
  const ann = await call.join('ann');
  await expect(call.server.call('callPeer', { ...ann.ref, rights: NO_RIGHTS })).rejects.toThrow('NOT_ALLOWED');
  await expect(call.server.call('uncallPeer', ann.ref)).rejects.toThrow('NOT_ALLOWED');
});

test('the audience receives and sends nothing until it is brought onto the stage', async () => {
  await call.joinSending('ann', ['camera']);
  const viewer = await call.join('viewer', { lane: 'audience' });
  await viewer.consume(viewer.joined.consumers);
  for (const { consumerId } of viewer.joined.consumers) await viewer.seesGrowing(consumerId);
  const producers = await viewer.prepare(['camera']);
  const produce = call.server.call('produce', { ...viewer.ref, items: producers });
  await expect(produce).rejects.toThrow('NOT_ALLOWED');
  const { accepted } = await call.server.call('enterPeer', { ...viewer.ref, producers });
  expect(accepted).toEqual(['camera']);
  await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
});

test('every consumer belongs to a peer that the room lists', async () => {
  const ann = await call.joinSending('ann', ['mic']);
  const bob = await call.joinSending('bob', ['mic']);
  await call.server.call('leavePeer', { ...ann.ref, reason: 'left' });
  const { peers } = await call.describe();
  const listed = new Set(peers.map(({ peerId }) => peerId));
  expect(peers.flatMap(({ consumers }) => consumers).every(({ peerId }) => listed.has(peerId))).toBe(true);
  expect(await call.peer(bob.peerId)).toMatchObject({ consumers: [] });
});
