import { expect, test } from 'vitest';
import { ALL_RIGHTS, type Browser, NO_RIGHTS, SIMULCAST } from './harness/browser.ts';
import { TestCall } from './harness/call.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest();

const WIDTH = 640;
const SMALLEST = WIDTH / 4;
/** A lowest layer that is dear, as many clients send: 500 kbit/s. */
const DEAR = SIMULCAST.map(encoding => ({ ...encoding, maxBitrate: (encoding.maxBitrate ?? 0) * 3 }));
/** Pictures of the sender: two seconds. */
const TWO_SECONDS = 40;

async function sendsSimulcast(peerId: string, how: Parameters<TestCall['join']>[1] = {}, encodings = SIMULCAST) {
  const browser = await call.join(peerId, how);
  await browser.produce(['camera'], encodings, WIDTH);
  return browser;
}

/** Called, prepared, entered: gives the id of the camera's consumer and how many pictures its sender had made then. */
async function enters(guest: Browser, sender: Browser) {
  const { consumers } = await call.server.call('callPeer', { ...guest.ref, rights: ALL_RIGHTS });
  await guest.build(consumers);
  const camera = consumers.find(({ source }) => source === 'camera');
  if (!camera) throw new Error('no camera offered');
  await guest.enter([]);
  return { consumerId: camera.consumerId, enteredAt: sender.pushed };
}

test('a picture starts in its lowest layer and climbs from there', async () => {
  await sendsSimulcast('ann');
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const [camera] = bob.joined.consumers;
  if (!camera) throw new Error('no camera offered');
  expect(camera.type).toBe('simulcast');
  const { widths } = bob.getReception(camera.consumerId);
  await waitUntil(() => (Math.max(0, ...widths) > SMALLEST ? null : `widths so far: ${widths}`));
  expect(widths[0]).toBe(SMALLEST);
});

test('a viewer who shows it small keeps the lowest layer', async () => {
  await sendsSimulcast('ann');
  const small = await call.join('small');
  const large = await call.join('large');
  const [forSmall] = small.joined.consumers;
  const [forLarge] = large.joined.consumers;
  if (!forSmall || !forLarge) throw new Error('no camera offered');
  const view = { consumerId: forSmall.consumerId, layer: 0, visible: true, priority: 1 };
  await call.server.call('view', { ...small.ref, items: [view] });
  await Promise.all([small.consume([forSmall]), large.consume([forLarge])]);
  const { widths } = large.getReception(forLarge.consumerId);
  await waitUntil(() => (Math.max(0, ...widths) > SMALLEST ? null : `widths so far: ${widths}`));
  await small.seesGrowing(forSmall.consumerId);
  expect(small.getReception(forSmall.consumerId).widths).toEqual([SMALLEST]);
});

test('a sender hears which of its layers are looked at, and again when the viewer leaves', async () => {
  const ann = await sendsSimulcast('ann');
  const hears = async (layer: number) =>
    expect(await call.server.heard('watched', each => each.peerId === 'ann' && each.layer === layer)).toEqual({
      ...ann.ref,
      source: 'camera',
      layer,
    });
  await hears(-1);
  const bob = await call.join('bob');
  await hears(2);
  await bob.consume(bob.joined.consumers);
  const [camera] = bob.joined.consumers;
  if (!camera) throw new Error('no camera offered');
  const view = (layer: number, visible = true) =>
    call.server.call('view', {
      ...bob.ref,
      items: [{ consumerId: camera.consumerId, layer, visible, priority: 1 }],
    });
  await view(0);
  await hears(0);
  await view(1);
  await hears(1);
  await bob.seesGrowing(camera.consumerId);
  call.server.told.watched.splice(0);
  await view(1, false);
  await hears(-1);
  await view(1);
  await hears(1);
  call.server.told.watched.splice(0);
  await call.server.call('leavePeer', { ...bob.ref, reason: 'left' });
  await hears(-1);
});

test('join after join the first frame comes within two seconds of its sender', async () => {
  for (let round = 0; round < 6; round += 1) {
    const ann = await sendsSimulcast(`ann-${round}`);
    const guest = await call.join(`guest-${round}`, { lane: 'waiting', rights: NO_RIGHTS });
    const { consumerId, enteredAt } = await enters(guest, ann);
    await guest.seesGrowing(consumerId, 1);
    expect(ann.pushed - enteredAt).toBeLessThan(TWO_SECONDS);
    expect(guest.getReception(consumerId).widths[0]).toBe(SMALLEST);
    for (const browser of [ann, guest]) {
      await call.server.call('leavePeer', { ...browser.ref, reason: 'left' });
      browser.close();
    }
  }
});

test('what is sent twice goes on: its layers would never be told again', async () => {
  const ann = await call.join('ann');
  const bob = await call.join('bob');
  const items = await ann.prepare(['camera'], SIMULCAST, WIDTH);
  await call.server.call('produce', { ...ann.ref, items });
  const { consumers } = await call.server.heard('consumersAdded', ({ peerId }) => peerId === 'bob');
  await bob.consume(consumers);
  const [camera] = consumers;
  if (!camera) throw new Error('no camera offered');
  await bob.seesGrowing(camera.consumerId);
  expect(await call.server.call('produce', { ...ann.ref, items })).toEqual({ accepted: ['camera'] });
  await bob.seesGrowing(camera.consumerId);
  const late = await call.join('late');
  const [offer] = late.joined.consumers;
  if (!offer) throw new Error('no camera offered');
  await late.consume([offer]);
  await late.seesGrowing(offer.consumerId);
});

test.each([
  ['just now', 0],
  // The estimator has heard nothing since: what is told to it now changes nothing.
  ['followed by a long quiet', 4 * TWO_SECONDS],
])('a bad moment in the waiting room, %s, does not delay the first frame', async (_when, quiet) => {
  const ann = await sendsSimulcast('ann', {}, DEAR);
  const link = await call.link();
  const guest = await call.join('guest', { lane: 'waiting', rights: NO_RIGHTS, link });
  const [probe] = await guest.prepare(['probe'], DEAR, WIDTH);
  if (!probe) throw new Error('no probe');
  const { consumer } = await call.server.call('probe', { ...guest.ref, rtpParameters: probe.rtpParameters });
  await guest.build([consumer]);
  await guest.seesGrowing(consumer.consumerId);
  link.narrow(20_000);
  // So long an estimate takes to fall to nearly nothing.
  await ann.pushes(6 * TWO_SECONDS);
  await call.server.call('probeStop', guest.ref);
  link.mend();
  await ann.pushes(quiet);
  const { consumerId, enteredAt } = await enters(guest, ann);
  await guest.seesGrowing(consumerId, 1);
  expect(ann.pushed - enteredAt).toBeLessThan(TWO_SECONDS);
});

test('after the network was away the picture is back within three seconds', async () => {
  const ann = await sendsSimulcast('ann', {}, DEAR);
  await ann.produce(['mic']);
  const link = await call.link();
  const bob = await call.join('bob', { link });
  await bob.consume(bob.joined.consumers);
  const camera = bob.joined.consumers.find(({ source }) => source === 'camera');
  if (!camera) throw new Error('no camera offered');
  await bob.seesGrowing(camera.consumerId);
  // Badly first, as a way that breaks does, then not at all.
  link.narrow(100_000);
  await ann.pushes(2 * TWO_SECONDS);
  link.cut();
  await call.server.heard('peerSilent', ({ peerId }) => peerId === 'bob');
  link.mend();
  const mendedAt = ann.pushed;
  await bob.seesGrowing(camera.consumerId);
  expect(ann.pushed - mendedAt).toBeLessThan((TWO_SECONDS * 3) / 2);
});

test('requests for a key frame that get lost are sent again until one goes out', async () => {
  const link = await call.link();
  const ann = await call.join('ann', { link });
  await ann.produce(['camera']);
  // Its first key frame is long gone.
  await waitUntil(() => (ann.pushed > TWO_SECONDS ? null : `only ${ann.pushed} pictures`));
  let lost = 0;
  link.loses = (direction, data) => {
    if (direction === 'up' || !isPictureLossIndication(data) || lost >= 4) return false;
    lost += 1;
    return true;
  };
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  expect(lost).toBe(4);
});

/** SRTCP leaves the header in clear: payload type 206, format 1 (RFC 4585 §6.3.1). */
function isPictureLossIndication(data: Buffer): boolean {
  return data[1] === 206 && ((data[0] ?? 0) & 0x1f) === 1;
}
