import { createSocket, type Socket } from 'node:dgram';
import { expect, onTestFinished, test } from 'vitest';
import { Dice } from '../../shared/test/hostile/dice.ts';
import { TestCall } from './harness/call.ts';
import { type Kind, kindOf } from './harness/kind-of.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest();

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129);
const DATAGRAMS = Number(process.env.FUZZ_DATAGRAMS ?? 4_000);
/** Of each kind as many as make a choice. */
const KEPT = 200;
const AT_ONCE = 50;

const KINDS = ['stun', 'dtls', 'rtp', 'rtcp'] as const;

/** Bytes turned, cut off, added, put twice, lengths that lie: some datagrams stay whole, which is a replay. */
function mutated(dice: Dice, data: Buffer): Buffer {
  const copy = Buffer.from(data);
  const way = dice.below(8);
  if (way === 0) return copy.subarray(0, dice.below(copy.length));
  if (way === 1) return Buffer.concat([copy, dice.bytes(dice.below(1_200))]);
  if (way === 2) return Buffer.concat([copy, copy]).subarray(0, 1_500);
  if (way === 3) return Buffer.concat([copy.subarray(0, 1 + dice.below(12)), dice.bytes(dice.below(400))]);
  if (way === 4) return copy;
  // The head decides: types, lengths, counts of what follows.
  const reach = way === 5 ? Math.min(24, copy.length) : copy.length;
  for (let turned = 0; turned <= dice.below(6); turned += 1)
    copy[dice.below(reach)] = dice.pick([0, 1, 0x7f, 0x80, 0xff, dice.below(256)]);
  return copy;
}

test(`mutated STUN, DTLS, RTP and RTCP kill no worker and stop nobody else's picture (seed ${SEED})`, async () => {
  const { link, captured } = await capturing();
  const ann = await call.join('ann', { link });
  await ann.produce(['mic', 'camera']);
  const bob = await call.join('bob', { link });
  await bob.consume(bob.joined.consumers);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  // Beside them, by a way of their own that nobody listens at.
  const others = await elsewhere();
  await waitUntil(() => {
    const few = KINDS.filter(kind => captured[kind].length < 4);
    return few.length === 0 ? null : `too few datagrams of ${few}`;
  });

  const dice = new Dice(SEED);
  const pids = call.sfu.node.pool.workers.map(({ pid }) => pid);
  const strangers = await Promise.all([1, 2, 3].map(() => openSocket()));
  for (let sent = 0; sent < DATAGRAMS; sent += 1) {
    const spoilt = mutated(dice, dice.pick(captured[dice.pick(KINDS)]));
    const data = dice.chance(0.02) ? dice.bytes(dice.below(1_400)) : spoilt;
    // From a participant's own address it gets as far as certificate and keys let it.
    if (dice.chance(0.5)) link.inject(dice, data);
    else await send(dice.pick(strangers), data, link.nodePort);
    if (sent % AT_ONCE === 0) await call.describe();
  }

  expect(call.sfu.node.pool.workers.map(({ pid }) => pid)).toEqual(pids);
  expect(call.server.told.roomLost).toEqual([]);
  await others.seesGrowing();
  // Who was forged may have lost the transport: the server is told, and they join again in the same room.
  const ended = call.server.told.transport.filter(({ state }) => state === 'closed' || state === 'failed');
  if (ended.length > 0) {
    const anew = await call.join('ann-2', { replaces: 'ann' });
    await anew.produce(['mic', 'camera']);
    const viewer = await call.join('bob-2', { replaces: 'bob' });
    await viewer.consume(viewer.joined.consumers);
    for (const { consumerId } of viewer.joined.consumers) await viewer.seesGrowing(consumerId);
  } else {
    for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  }
}, 1_800_000);

async function capturing() {
  const captured: Record<Kind, Buffer[]> = { stun: [], dtls: [], rtp: [], rtcp: [], other: [] };
  const link = await call.link();
  link.loses = (direction, data) => {
    const of = captured[kindOf(data)];
    if (direction === 'up' && of.length < KEPT) of.push(Buffer.from(data));
    return false;
  };
  return { link, captured };
}

/** Another conversation of the same worker. */
async function elsewhere() {
  const roomId = 'elsewhere';
  await call.server.call('ensureRoom', { roomId, epoch: 1, size: 2, spread: false, hardEndAt: null });
  const dan = await call.join('dan', { roomId });
  await dan.produce(['camera']);
  const eve = await call.join('eve', { roomId });
  await eve.consume(eve.joined.consumers);
  return {
    async seesGrowing(): Promise<void> {
      for (const { consumerId } of eve.joined.consumers) await eve.seesGrowing(consumerId);
    },
  };
}

async function openSocket(): Promise<Socket> {
  const socket = createSocket('udp4');
  await new Promise<void>(done => socket.bind(0, '127.0.0.1', done));
  onTestFinished(() => void socket.close());
  return socket;
}

function send(socket: Socket, data: Buffer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(data, port, '127.0.0.1', error => (error ? reject(error) : resolve()));
  });
}
