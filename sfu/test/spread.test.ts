import type { Lane } from '@priyom/shared/control/methods';
import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { RtpCapabilities } from '@priyom/shared/media/rtp';
import { expect, test } from 'vitest';
import { LISTENS } from './harness/browser.ts';
import { HALL, ROOM, TestCall } from './harness/call.ts';

const call = TestCall.forEachTest({ WORKERS: '3' }, HALL);

const rtpCapabilities = RtpCapabilities.parse(ROUTER_CAPABILITIES);

function comes(peerId: string, lane: Lane, roomId = ROOM) {
  const params = { roomId, peerId, epoch: 1, lane, rights: LISTENS, rtpCapabilities, replaces: null };
  return call.server.call('joinPeer', params);
}

function allCome(people: number): Promise<unknown> {
  return Promise.all(Array.from({ length: people }, (_, index) => comes(`viewer-${index}`, 'audience')));
}

function weights(): number[] {
  return call.sfu.node.pool.workers.map(({ weight }) => weight).sort((a, b) => a - b);
}

test('many who come at once share the workers evenly, with those on the stage', async () => {
  await comes('ann', 'room');
  await comes('bob', 'room');
  await allCome(28);
  expect(weights()).toEqual([10, 10, 10]);
  expect((await call.describe()).peers).toHaveLength(30);
});

test('a few are not scattered over the whole machine', async () => {
  await comes('ann', 'room');
  await allCome(2);
  expect(weights()).toEqual([0, 1, 2]);
});

test('whoever comes to the stage is where the stage is', async () => {
  await allCome(6);
  await comes('ann', 'room');
  await comes('bob', 'room');
  const { main } = call.sfu.node.getRoom(ROOM);
  expect([call.wingOf('ann'), call.wingOf('bob')]).toEqual([main, main]);
});

test('who leaves, comes again or is closed with the room is counted no more', async () => {
  await allCome(4);
  await allCome(4);
  expect(weights().reduce((sum, weight) => sum + weight)).toBe(4);
  await call.server.call('leavePeer', { roomId: ROOM, peerId: 'viewer-0', reason: 'left' });
  expect(weights().reduce((sum, weight) => sum + weight)).toBe(3);
  await call.server.call('closeRoom', { roomId: ROOM, reason: 'over' });
  expect(weights()).toEqual([0, 0, 0]);
});

test('a room that is not spread stays on one worker, with the weight of those it was made for', async () => {
  await call.server.call('ensureRoom', { roomId: 'small', epoch: 1, size: 5, spread: false, hardEndAt: null });
  for (const peerId of ['ann', 'bob', 'cid']) await comes(peerId, 'audience', 'small');
  expect(weights()).toEqual([0, 0, 5]);
});
