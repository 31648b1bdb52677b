import { expect, test } from 'vitest';
import { type Browser, SIMULCAST } from './harness/browser.ts';
import { TestCall } from './harness/call.ts';
import type { UdpLink } from './harness/udp-link.ts';

const call = TestCall.forEachTest();

/** Pictures of the sender: a second. */
const SECOND = 20;

interface Talk {
  ann: Browser;
  link: UdpLink;
  bob: Browser;
  consumerId: string;
}

/** Ann sends over a line of her own, Bob sees her. */
async function talk(): Promise<Talk> {
  const link = await call.link();
  const ann = await call.join('ann', { link });
  await ann.produce(['camera'], SIMULCAST, 640);
  await ann.produce(['mic']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const camera = bob.joined.consumers.find(({ source }) => source === 'camera');
  if (!camera) throw new Error('no camera offered');
  await bob.seesGrowing(camera.consumerId);
  // A score that was built up, as in any talk.
  await ann.pushes(3 * SECOND);
  return { ann, link, bob, consumerId: camera.consumerId };
}

/** What viewers were told of Ann's camera being stopped. */
function told(consumerId: string): boolean[] {
  return call.server.told.consumerPaused.filter(each => each.consumerId === consumerId).map(({ paused }) => paused);
}

test('a sender who was out of reach for three seconds is seen again at once, and was never told to have stopped', async () => {
  const { ann, link, bob, consumerId } = await talk();
  link.cut();
  await ann.pushes(3 * SECOND);
  link.mend();
  const mendedAt = ann.pushed;
  await bob.seesGrowing(consumerId, 3);
  // Streams that fell silent by themselves are dead to mediasoup for up to two seconds more.
  expect(ann.pushed - mendedAt).toBeLessThan(2 * SECOND);
  expect(told(consumerId)).toEqual([]);
});

test('who is put on hold while out of reach stays on hold when heard again', async () => {
  const { ann, link, bob, consumerId } = await talk();
  link.cut();
  await call.server.heard('peerSilent', ({ peerId }) => peerId === 'ann');
  await call.server.call('holdPeer', { ...ann.ref, on: true });
  link.mend();
  await call.server.heard('peerHeard', ({ peerId }) => peerId === 'ann');
  await bob.seesNothingOf(consumerId, ann);
  expect(told(consumerId)).toEqual([true]);
  await call.server.call('holdPeer', { ...ann.ref, on: false });
  await bob.seesGrowing(consumerId);
  expect(told(consumerId)).toEqual([true, false]);
});

test('a camera that is turned off while its sender is out of reach stays off, and its viewers hear of it', async () => {
  const { ann, link, bob, consumerId } = await talk();
  link.cut();
  await call.server.heard('peerSilent', ({ peerId }) => peerId === 'ann');
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'pause' });
  link.mend();
  await call.server.heard('peerHeard', ({ peerId }) => peerId === 'ann');
  await bob.seesNothingOf(consumerId, ann);
  expect(told(consumerId)).toEqual([true]);
});
