import { once } from 'node:events';
import { CONTROL_HEADER, CONTROL_SKEW_S, SERVER_HEADER } from '@priyom/shared/control/frames';
import { CONTROL_PROTOCOL } from '@priyom/shared/control/methods';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ROOM, TestCall } from './harness/call.ts';
import { SECRET } from './harness/sfu.ts';
import { controlHeaders } from './harness/test-server.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest();

test('hello tells which start of which node this is and what rooms it has', async () => {
  const hello = await call.server.call('hello', { protocol: CONTROL_PROTOCOL, serverId: 'server-1' });
  expect(hello).toMatchObject({
    nodeId: 'sfu-1',
    capabilitiesHash: CAPABILITIES_HASH,
    rooms: [{ roomId: ROOM, epoch: 1 }],
  });
  expect(hello.bootId).toBe(call.sfu.node.bootId);
  const other = call.server.call('hello', { protocol: CONTROL_PROTOCOL + 1, serverId: 'server-1' });
  await expect(other).rejects.toThrow('BAD_REQUEST');
});

test('the load comes by itself to every server', async () => {
  const other = await call.sfu.attach('server-2');
  for (const server of [call.server, other]) {
    expect((await server.heard('load')).load).toMatchObject({ rooms: 1, peers: 0, draining: false });
  }
});

test('a server vanishes, media flows on; another attaches and takes over', async () => {
  const first = await call.sfu.attach('server-1');
  const ann = await call.join('ann', { by: first });
  await ann.produce(['mic', 'camera']);
  const bob = await call.join('bob', { by: first });
  await bob.consume(bob.joined.consumers);
  first.hangUp();
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);

  const second = await call.sfu.attach('server-2');
  const { peers } = await second.call('describeRoom', { roomId: ROOM });
  expect(peers.map(({ peerId }) => peerId)).toEqual(['ann', 'bob']);
  for (const browser of [ann, bob]) {
    const { joined, ...state } = await second.call('attachPeer', browser.ref);
    expect(state).toEqual(peers.find(({ peerId }) => peerId === browser.peerId));
    expect(joined.send.id).toBe(browser.joined.send.id);
    expect(joined.consumers).toEqual(browser.joined.consumers);
    browser.server = second;
  }
  await second.call('setSource', { ...ann.ref, source: 'camera', action: 'pause' });
  await second.heard('consumerPaused', ({ peerId, paused }) => peerId === 'bob' && paused);
  await bob.produce(['camera']);
  await second.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
});

test("a peer's events go to the server that attached it last, and to no other", async () => {
  const ann = await call.join('ann');
  const other = await call.sfu.attach('server-2');
  await other.call('attachPeer', ann.ref);
  await call.joinSending('bob', ['camera']);
  await other.heard('consumersAdded', ({ peerId }) => peerId === 'ann');
  expect(call.server.told.consumersAdded).toEqual([]);
  await call.server.heard('transport', ({ peerId }) => peerId === 'bob');
  expect(other.told.transport).toEqual([]);
});

async function refusedWith(headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(call.sfu.url, { headers });
  const [, response] = await once(socket, 'unexpected-response');
  socket.on('error', () => undefined);
  socket.terminate();
  return response.statusCode;
}

test('nobody attaches without proof of the secret', async () => {
  const good = controlHeaders(SECRET, 'server-3');
  const skewMs = (CONTROL_SKEW_S + 5) * 1000;
  expect(await refusedWith({})).toBe(401);
  expect(await refusedWith({ [SERVER_HEADER]: 'server-3' })).toBe(401);
  expect(await refusedWith(controlHeaders('another secret of 16', 'server-3'))).toBe(401);
  expect(await refusedWith(controlHeaders(SECRET, 'server-3', Date.now() - skewMs))).toBe(401);
  expect(await refusedWith(controlHeaders(SECRET, 'server-3', Date.now() + skewMs))).toBe(401);
  expect(await refusedWith({ ...good, [SERVER_HEADER]: 'server-4' })).toBe(401);
  const [seconds = '', mac = ''] = String(good[CONTROL_HEADER]).split('.');
  const forged = ['x'.repeat(80), '9'.repeat(400), `${seconds}.`, `.${mac}`, `${seconds}.${'0'.repeat(64)}`];
  const bent = [
    `${seconds}.${mac.slice(2)}`,
    `${seconds}.${mac.toUpperCase()}`,
    `-1.${mac}`,
    `NaN.${mac}`,
    `${seconds} .${mac}`,
  ];
  for (const token of [...forged, ...bent]) {
    expect(await refusedWith({ ...good, [CONTROL_HEADER]: token }), token).toBe(401);
  }
  const socket = new WebSocket(call.sfu.url, { headers: good });
  await once(socket, 'open');
  socket.terminate();
});

test('health is answered without the secret and says nothing but numbers', async () => {
  const answer = await fetch(`${call.sfu.url.replace('ws', 'http')}/health`);
  expect(answer.status).toBe(200);
  const health = { nodeId: 'sfu-1', ready: true, draining: false, workersUp: 1, workers: 1, rooms: 1, peers: 0 };
  expect(await answer.json()).toEqual(health);
  expect((await fetch(call.sfu.url.replace('ws', 'http'))).status).toBe(404);
  call.sfu.node.drain(new Date(Date.now() + 3_600_000));
  expect((await fetch(`${call.sfu.url.replace('ws', 'http')}/health`)).status).toBe(503);
});

test('a server that is attached twice hears of its peers on the later connection', async () => {
  const earlier = await call.sfu.attach('server-1');
  const ann = await call.join('ann', { by: earlier });
  const later = await call.sfu.attach('server-1');
  await later.call('attachPeer', ann.ref);
  await later.call('leavePeer', { ...ann.ref, reason: 'left' });
  await later.heard('peerGone');
  await waitUntil(() => (earlier.told.load.length > 0 ? null : 'the earlier connection is dead'));
  expect(earlier.told.peerGone).toEqual([]);
});
