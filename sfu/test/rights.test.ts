import { expect, test } from 'vitest';
import { ALL_RIGHTS } from './harness/browser.ts';
import { TestCall } from './harness/call.ts';

const call = TestCall.forEachTest();

test('only what the rights name is accepted', async () => {
  const ann = await call.join('ann', { rights: { produce: ['mic'], consume: true } });
  expect(await ann.produce(['mic', 'camera'])).toEqual(['mic']);
  await expect(ann.produce(['screen'])).rejects.toThrow('NOT_ALLOWED');
});

test('a right to the probe is no way to reach others', async () => {
  const bob = await call.join('bob');
  const ann = await call.join('ann', { rights: { produce: ['probe', 'mic'], consume: true } });
  await expect(ann.produce(['probe'])).rejects.toThrow('NOT_ALLOWED');
  expect((await call.peer(bob.peerId)).consumers).toEqual([]);
});

test('a right that is taken away ends its source for everybody', async () => {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const bob = await call.join('bob');
  const camera = bob.joined.consumers.find(({ source }) => source === 'camera');
  await call.server.call('setRights', { ...ann.ref, rights: { produce: ['mic'], consume: true } });
  expect((await call.peer('ann')).sources).toEqual([{ source: 'mic', paused: false }]);
  expect((await call.peer('bob')).consumers.map(({ source }) => source)).toEqual(['mic']);
  const closed = await call.server.heard('consumersClosed', ({ peerId }) => peerId === 'bob');
  expect(closed.consumerIds).toEqual([camera?.consumerId]);
  await call.server.heard('sourceClosed', ({ peerId, source }) => peerId === 'ann' && source === 'camera');
});

test('who may not receive has nothing; who may again is offered all', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const bob = await call.join('bob');
  await call.server.call('setRights', { ...bob.ref, rights: { produce: [], consume: false } });
  expect((await call.peer('bob')).consumers).toEqual([]);
  await call.server.call('setRights', { ...bob.ref, rights: ALL_RIGHTS });
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'bob');
  await bob.consume(consumers);
  for (const { consumerId } of consumers) await bob.seesGrowing(consumerId);
});

test('hold stops media both ways, and what was muted stays muted after it', async () => {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  await bob.produce(['camera']);
  const { consumers: toAnn } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
  await ann.consume(toAnn);
  await call.server.call('setSource', { ...ann.ref, source: 'mic', action: 'pause' });
  const [mic, camera] = bob.joined.consumers;
  const [bobsCamera] = toAnn;
  if (!mic || !camera || !bobsCamera) throw new Error('not offered');
  await bob.seesGrowing(camera.consumerId);

  await call.server.call('holdPeer', { ...ann.ref, on: true });
  await bob.seesNothingOf(camera.consumerId, ann);
  await ann.seesNothingOf(bobsCamera.consumerId, bob);
  await call.server.heard('consumerPaused', ({ consumerId, paused }) => consumerId === camera.consumerId && paused);
  expect(await call.peer('ann')).toMatchObject({ held: true, sources: [{ paused: true }, { paused: false }] });

  await call.server.call('holdPeer', { ...ann.ref, on: false });
  await bob.seesGrowing(camera.consumerId);
  await ann.seesGrowing(bobsCamera.consumerId);
  await bob.seesNothingOf(mic.consumerId, ann);
});

test('who is held can be offered new people, but sees them only afterwards', async () => {
  const ann = await call.join('ann');
  await call.server.call('holdPeer', { ...ann.ref, on: true });
  const bob = await call.joinSending('bob', ['camera']);
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
  const [camera] = consumers;
  if (!camera) throw new Error('not offered');
  await ann.consume(consumers);
  await ann.seesNothingOf(camera.consumerId, bob);
  await call.server.call('holdPeer', { ...ann.ref, on: false });
  await ann.seesGrowing(camera.consumerId);
});

test('muting is seen by the others and undone by the same person only', async () => {
  const ann = await call.joinSending('ann', ['mic']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const [mic] = bob.joined.consumers;
  if (!mic) throw new Error('not offered');
  await call.server.call('setSource', { ...ann.ref, source: 'mic', action: 'pause' });
  await call.server.heard('consumerPaused', ({ consumerId, paused }) => consumerId === mic.consumerId && paused);
  await bob.seesNothingOf(mic.consumerId, ann);
  await call.server.call('setSource', { ...ann.ref, source: 'mic', action: 'resume' });
  await bob.seesGrowing(mic.consumerId);
});

test('a source that comes muted is offered as muted', async () => {
  const ann = await call.join('ann');
  const [mic] = await ann.prepare(['mic']);
  if (!mic) throw new Error('no microphone');
  await call.server.call('produce', { ...ann.ref, items: [{ ...mic, paused: true }] });
  const bob = await call.join('bob');
  expect(bob.joined.consumers).toMatchObject([{ source: 'mic', producerPaused: true }]);
  expect((await call.peer('ann')).sources).toEqual([{ source: 'mic', paused: true }]);
});

test('a second source of the same name takes the place of the first', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  const [first] = bob.joined.consumers;
  expect(await ann.produce(['camera'])).toEqual(['camera']);
  const closed = await call.server.heard('consumersClosed', ({ peerId }) => peerId === 'bob');
  expect(closed.consumerIds).toEqual([first?.consumerId]);
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'bob');
  await bob.consume(consumers);
  for (const { consumerId } of consumers) await bob.seesGrowing(consumerId);
  expect((await call.peer('ann')).sources).toEqual([{ source: 'camera', paused: false }]);
});

test('a source is closed once and closing it again does no harm', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'close' });
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'close' });
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'resume' });
  expect((await call.peer(bob.peerId)).consumers).toEqual([]);
  expect(call.server.told.consumersClosed).toHaveLength(1);
  // Its own wish needs no telling.
  expect(call.server.told.sourceClosed).toEqual([]);
});

test('consumers of others and of nobody are not touched by ready and view', async () => {
  await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  const eve = await call.join('eve');
  const [bobsOwn] = bob.joined.consumers;
  if (!bobsOwn) throw new Error('not offered');
  const foreign = [bobsOwn.consumerId, 'no-such-consumer'];
  await call.server.call('ready', { ...eve.ref, consumerIds: foreign });
  const items = foreign.map(consumerId => ({ consumerId, layer: 0, visible: true, priority: 1 }));
  await call.server.call('view', { ...eve.ref, items });
  expect((await call.peer('bob')).consumers).toMatchObject([{ paused: true }]);
});

test('what is not on the screen does not flow', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const [camera] = bob.joined.consumers;
  if (!camera) throw new Error('not offered');
  const { consumerId } = camera;
  await bob.seesGrowing(consumerId);
  await call.server.call('view', { ...bob.ref, items: [{ consumerId, layer: 0, visible: false, priority: 1 }] });
  await bob.seesNothingOf(consumerId, ann);
  await call.server.call('view', { ...bob.ref, items: [{ consumerId, layer: 0, visible: true, priority: 1 }] });
  await bob.seesGrowing(consumerId);
});
