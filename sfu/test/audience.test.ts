import type { ConsumerOffer, Source } from '@priyom/shared/media/rtp';
import { expect, test } from 'vitest';
import { ALL_RIGHTS, type Browser, LISTENS, SIMULCAST } from './harness/browser.ts';
import { HALL, ROOM, TestCall } from './harness/call.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest({ WORKERS: '2' }, HALL);

const seated = { lane: 'audience', rights: LISTENS } as const;

/** The first of an audience finds the main worker taken by the leader, the second the other one by the first. */
async function audience(): Promise<{ far: Browser; near: Browser }> {
  const far = await call.join('far', seated);
  const near = await call.join('near', seated);
  expect(call.wingOf('near')).toBe(call.wingOf('ann'));
  expect(call.wingOf('far')).not.toBe(call.wingOf('ann'));
  return { far, near };
}

function offerOf(offers: readonly ConsumerOffer[], source: Source, peerId = 'ann'): ConsumerOffer {
  const offer = offers.find(each => each.source === source && each.peerId === peerId);
  if (!offer) throw new Error(`no ${source} of ${peerId} offered`);
  return offer;
}

/** Of everything that it was told of, the consumer of that source. */
async function toldOffer(browser: Browser, source: Source, peerId: string): Promise<ConsumerOffer> {
  const isIt = (offer: ConsumerOffer): boolean => offer.source === source && offer.peerId === peerId;
  const { consumers } = await call.server.heard(
    'consumersAdded',
    told => told.peerId === browser.peerId && told.consumers.some(isIt),
  );
  return offerOf(consumers, source, peerId);
}

/** How many sources its router knows of, sent there or piped to it. */
async function sourcesAt(peerId: string): Promise<number> {
  return (await call.wingOf(peerId).router.dump()).mapProducerIdConsumerIds.length;
}

test('an audience on two workers sees and hears who is on the stage', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const { far, near } = await audience();
  for (const viewer of [far, near]) {
    expect(viewer.joined.consumers.map(({ source }) => source)).toEqual(['mic', 'camera']);
    await viewer.consume(viewer.joined.consumers);
    for (const { consumerId } of viewer.joined.consumers) await viewer.seesGrowing(consumerId);
  }
});

test('what comes onto the stage later is offered to the whole audience', async () => {
  const ann = await call.join('ann');
  const { far, near } = await audience();
  await ann.produce(['camera']);
  for (const viewer of [far, near]) {
    const camera = await toldOffer(viewer, 'camera', 'ann');
    await viewer.consume([camera]);
    await viewer.seesGrowing(camera.consumerId);
  }
});

test('nobody of an audience can send, wherever they live', async () => {
  await call.joinSending('ann', ['camera']);
  const { far, near } = await audience();
  for (const viewer of [far, near]) {
    await expect(viewer.produce(['camera', 'mic'])).rejects.toThrow('NOT_ALLOWED');
    expect(await call.peer(viewer.peerId)).toMatchObject({ sources: [] });
  }
});

test('onto the stage from another worker, seen and heard by all, and back', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const { far, near } = await audience();
  await far.consume(far.joined.consumers);
  await far.enter(await far.prepare(['mic', 'camera']), { rights: ALL_RIGHTS });
  const seen = new Map<Browser, ConsumerOffer>();
  for (const viewer of [ann, near]) {
    const camera = await toldOffer(viewer, 'camera', 'far');
    seen.set(viewer, camera);
    await viewer.consume([camera, await toldOffer(viewer, 'mic', 'far')]);
    await viewer.seesGrowing(camera.consumerId);
  }
  await call.server.heard('speaking', ({ peerIds }) => peerIds.includes('far'));

  await call.server.call('seatPeer', { ...far.ref, rights: LISTENS });
  for (const [viewer, { consumerId }] of seen) {
    expect((await call.peer(viewer.peerId)).consumers.filter(({ peerId }) => peerId === 'far')).toEqual([]);
    await viewer.seesNothingOf(consumerId, far);
  }
  await far.seesGrowing(offerOf(far.joined.consumers, 'camera').consumerId);
  await waitUntil(async () => ((await sourcesAt('ann')) === 1 ? null : 'still piped to the stage'));
});

test('who comes late sees, and who comes again', async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const { far } = await audience();
  await far.consume(far.joined.consumers);
  await far.seesGrowing(offerOf(far.joined.consumers, 'camera').consumerId);
  const again = await call.join('far-again', { ...seated, replaces: 'far' });
  await again.consume(again.joined.consumers);
  for (const { consumerId } of again.joined.consumers) await again.seesGrowing(consumerId);
});

test('somebody of the audience who drops out is missed, and sees again when they are back', async () => {
  await call.joinSending('ann', ['camera']);
  await call.join('far', seated);
  const link = await call.link();
  const near = await call.join('near', { ...seated, link });
  await near.consume(near.joined.consumers);
  const { consumerId } = offerOf(near.joined.consumers, 'camera');
  await near.seesGrowing(consumerId);
  link.cut();
  await call.server.heard('peerSilent', ({ peerId }) => peerId === 'near');
  link.mend();
  await call.server.heard('peerHeard', ({ peerId }) => peerId === 'near');
  await near.seesGrowing(consumerId);
});

test('what its sender mutes or a hold stops is told and not received on the other worker', async () => {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const { far } = await audience();
  await far.consume(far.joined.consumers);
  const { consumerId } = offerOf(far.joined.consumers, 'camera');
  const hears = (paused: boolean) =>
    call.server.heard('consumerPaused', told => told.consumerId === consumerId && told.paused === paused);
  await far.seesGrowing(consumerId);
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'pause' });
  await hears(true);
  await far.seesNothingOf(consumerId, ann);
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'resume' });
  await hears(false);
  await far.seesGrowing(consumerId);
  call.server.told.consumerPaused.splice(0);
  await call.server.call('holdPeer', { ...ann.ref, on: true });
  await hears(true);
  await far.seesNothingOf(consumerId, ann);
  await call.server.call('holdPeer', { ...ann.ref, on: false });
  await far.seesGrowing(consumerId);
});

/** Paused at the far end of its pipe, whoever has paused it. */
function isPipePaused(peerId: string): boolean {
  const { downlink } = call.sfu.node.getRoom(ROOM).getPeer(peerId);
  return downlink.real.every(({ consumer }) => consumer.producerPaused);
}

test('what nobody in a wing looks at is not sent there, is told as muted all the same, and comes back', async () => {
  const ann = await call.joinSending('ann', ['camera']);
  const { far, near } = await audience();
  const { consumerId } = offerOf(far.joined.consumers, 'camera');
  const view = (visible: boolean) =>
    call.server.call('view', { ...far.ref, items: [{ consumerId, layer: 0, visible, priority: 1 }] });
  await far.consume(far.joined.consumers);
  await far.seesGrowing(consumerId);
  await view(false);
  await waitUntil(() => (isPipePaused('far') ? null : 'still piped'));
  expect(isPipePaused('near')).toBe(false);
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'pause' });
  await call.server.heard('consumerPaused', told => told.consumerId === consumerId && told.paused);
  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'resume' });
  await view(true);
  await far.seesGrowing(consumerId);
  await near.consume(near.joined.consumers);
  await near.seesGrowing(offerOf(near.joined.consumers, 'camera').consumerId);
});

test('a picture in layers starts in the lowest one on the other worker too, climbs, and its sender hears who looks', async () => {
  const ann = await call.join('ann');
  await ann.produce(['camera'], SIMULCAST, 640);
  const { far } = await audience();
  await call.server.heard('watched', ({ peerId, layer }) => peerId === 'ann' && layer === 2);
  await far.consume(far.joined.consumers);
  const { consumerId } = offerOf(far.joined.consumers, 'camera');
  const { widths } = far.getReception(consumerId);
  await waitUntil(() => (Math.max(0, ...widths) > 160 ? null : `widths so far: ${widths}`));
  expect(widths[0]).toBe(160);
  for (const peerId of ['near', 'far']) await call.server.call('leavePeer', { roomId: ROOM, peerId, reason: 'left' });
  await call.server.heard('watched', ({ peerId, layer }) => peerId === 'ann' && layer === -1);
});

test('after the sender was out of reach the picture is back on the other worker', async () => {
  const link = await call.link();
  const ann = await call.join('ann', { link });
  await ann.produce(['camera'], SIMULCAST, 640);
  const { far } = await audience();
  await far.consume(far.joined.consumers);
  const { consumerId } = offerOf(far.joined.consumers, 'camera');
  await far.seesGrowing(consumerId);
  link.cut();
  await call.server.heard('peerSilent', ({ peerId }) => peerId === 'ann');
  link.mend();
  await far.seesGrowing(consumerId);
});

test('however many receive there at once, each source is piped once, and with its last receiver no more', async () => {
  const ann = await call.joinSending('ann', ['mic', 'camera']);
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  await Promise.all(ids.map(peerId => call.join(peerId, seated)));
  const far = ids.filter(peerId => call.wingOf(peerId) !== call.wingOf('ann'));
  const [first = ''] = far;
  const { router } = call.wingOf(first);
  const known = async () => (await router.dump()).mapProducerIdConsumerIds;
  expect(far.length).toBeGreaterThan(1);
  expect((await known()).map(({ values }) => values.length)).toEqual([far.length, far.length]);

  await call.server.call('setSource', { ...ann.ref, source: 'camera', action: 'close' });
  await waitUntil(async () => ((await known()).length === 1 ? null : 'the camera is still piped'));
  for (const peerId of far) await call.server.call('leavePeer', { roomId: ROOM, peerId, reason: 'left' });
  await waitUntil(async () => ((await known()).length === 0 ? null : 'the voice is still piped'));
});
