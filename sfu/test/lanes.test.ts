import { expect, test } from 'vitest';
import type { Browser } from './harness/browser.ts';
import { ALL_RIGHTS, LISTENS, NO_RIGHTS } from './harness/browser.ts';
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
  await expect(guest.enter([])).rejects.toThrow('NOT_ALLOWED');
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
  const entered = await guest.enter(producers);
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
  await guest.enter(producers);
  await guest.enter(producers);
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
  const { accepted } = await viewer.enter(producers);
  expect(accepted).toEqual(['camera']);
  await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
});

test('who is called into the audience brings nothing and sees what was prepared', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const guest = await call.join('guest', waiting);
  const { consumers } = await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await guest.build(consumers);
  const producers = await guest.prepare(['camera']);
  await expect(guest.enter(producers, { lane: 'audience' })).rejects.toThrow('NOT_ALLOWED');
  const entered = await guest.enter([], { lane: 'audience' });
  await guest.enter([], { lane: 'audience' });
  expect(entered).toMatchObject({ accepted: [], consumers: [{ peerId: 'ann' }] });
  for (const { consumerId } of consumers) await guest.seesGrowing(consumerId);
  expect(await call.peer('guest')).toMatchObject({ lane: 'audience', sources: [] });
  expect(await call.peer(ann.peerId)).toMatchObject({ consumers: [] });
});

test('onto the stage with new rights and back into the audience, without a gap in what is seen', async () => {
  await call.joinSending('ann', ['camera']);
  const viewer = await call.join('viewer', { lane: 'audience', rights: LISTENS });
  await viewer.consume(viewer.joined.consumers);
  const [annsCamera] = viewer.joined.consumers;
  if (!annsCamera) throw new Error('not offered');
  const producers = await viewer.prepare(['camera', 'mic']);
  expect((await viewer.enter(producers)).accepted).toEqual([]);
  expect((await viewer.enter(producers, { rights: ALL_RIGHTS })).accepted).toEqual(['camera', 'mic']);
  await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');

  await call.server.call('seatPeer', { ...viewer.ref, rights: LISTENS });
  expect(await call.peer('viewer')).toMatchObject({ lane: 'audience', rights: LISTENS, sources: [] });
  expect((await call.peer('ann')).consumers).toEqual([]);
  for (const source of ['camera', 'mic']) {
    await call.server.heard('sourceClosed', each => each.peerId === 'viewer' && each.source === source);
  }
  await viewer.seesGrowing(annsCamera.consumerId);
  await call.server.call('seatPeer', { ...viewer.ref, rights: LISTENS });
  expect(call.server.told.sourceClosed).toHaveLength(2);
  expect(call.server.told.consumersClosed.filter(({ peerId }) => peerId === 'viewer')).toEqual([]);
  await expect(viewer.produce(['camera'])).rejects.toThrow('NOT_ALLOWED');
});

test('whoever is seated with a right to send sends nothing all the same', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  await call.server.call('seatPeer', { ...ann.ref, rights: ALL_RIGHTS });
  expect(await call.peer('ann')).toMatchObject({ lane: 'audience', sources: [] });
  await expect(ann.produce(['camera'])).rejects.toThrow('NOT_ALLOWED');
});

test('the way back from the stage is to be seated; who has not entered has no seat', async () => {
  const ann = await call.join('ann');
  await expect(ann.enter([], { lane: 'audience' })).rejects.toThrow('NOT_ALLOWED');
  const guest = await call.join('guest', waiting);
  const seat = () => call.server.call('seatPeer', { ...guest.ref, rights: LISTENS });
  await expect(seat()).rejects.toThrow('NOT_ALLOWED');
  await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await expect(seat()).rejects.toThrow('NOT_ALLOWED');
});

test('rights that come with entering let receive what was not prepared', async () => {
  await call.joinSending('ann', ['camera']);
  const guest = await call.join('guest', { lane: 'audience', rights: NO_RIGHTS });
  expect(guest.joined.consumers).toEqual([]);
  const { consumers } = await guest.enter([], { lane: 'audience', rights: LISTENS });
  await guest.consume(consumers);
  for (const { consumerId } of consumers) await guest.seesGrowing(consumerId);
  expect(call.server.told.consumersAdded).toEqual([]);
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
