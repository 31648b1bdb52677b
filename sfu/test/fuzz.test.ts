import { METHODS } from '@priyom/shared/control/methods';
import { expect, test } from 'vitest';
import { ALL_RIGHTS, SIMULCAST } from './harness/browser.ts';
import { ROOM, TestCall } from './harness/call.ts';
import { Dice, type Json, mutate } from './harness/dice.ts';
import { waitUntil } from './harness/wait-until.ts';

const call = TestCall.forEachTest();

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 3_000);
const CODES = ['BAD_REQUEST', 'UNKNOWN_ROOM', 'OLD_EPOCH', 'UNKNOWN_PEER', 'NOT_ALLOWED', 'CANNOT_CONSUME'];
/** These end the room on purpose; what they do has its own tests. */
const LEFT_OUT = ['closeRoom', 'drain', 'setHardEnd'];
const methods = Object.keys(METHODS).filter(method => !LEFT_OUT.includes(method));

/** Real parameters of every method, as browsers send them, to be spoilt. */
async function samples(): Promise<Record<string, Json>> {
  const guest = await call.join('guest', { lane: 'called' });
  const [camera] = await guest.prepare(['camera'], SIMULCAST);
  const [mic, probe] = [...(await guest.prepare(['mic'])), ...(await guest.prepare(['probe']))];
  const { rtpCapabilities } = guest;
  const dtlsParameters = {
    role: 'client',
    fingerprints: [{ algorithm: 'sha-256', value: 'AB:'.repeat(31).concat('CD') }],
  };
  const params = {
    hello: { protocol: 1, serverId: 'server-1' },
    ensureRoom: { epoch: 1, size: 2, hardEndAt: null },
    describeRoom: {},
    joinPeer: { epoch: 1, lane: 'room', rights: ALL_RIGHTS, rtpCapabilities, replaces: null },
    attachPeer: {},
    connect: { direction: 'send', dtlsParameters },
    restartIce: {},
    probe: { rtpParameters: probe?.rtpParameters },
    probeStop: {},
    callPeer: { rights: ALL_RIGHTS },
    uncallPeer: {},
    enterPeer: { producers: [camera, mic] },
    produce: { items: [camera, mic] },
    setSource: { source: 'mic', action: 'pause' },
    ready: { consumerIds: guest.joined.consumers.map(({ consumerId }) => consumerId) },
    view: { items: [{ consumerId: 'x', layer: 1, visible: true, priority: 10 }] },
    setRights: { rights: ALL_RIGHTS },
    holdPeer: { on: true },
    leavePeer: { reason: 'left' },
    stats: {},
  };
  return JSON.parse(JSON.stringify(params));
}

test(`spoilt requests are refused, and neither the worker nor those in a call notice (seed ${SEED})`, async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const valid = await samples();
  const dice = new Dice(SEED);
  const pids = call.sfu.node.pool.workers.map(({ pid }) => pid);
  const outcomes = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const method = dice.pick(methods);
    const peerId = dice.pick(['guest', 'guest', 'other', 'nobody']);
    // Elsewhere, since a spoilt epoch may be a good newer one, which closes the room.
    const params = { roomId: method === 'ensureRoom' ? 'elsewhere' : ROOM, peerId, ...Object(valid[method]) };
    // Who is not there cannot be asked anything worth spoiling.
    if (round % 50 === 0)
      await call.server.raw('joinPeer', { roomId: ROOM, ...Object(valid.joinPeer), peerId: 'other' });
    const spoilt = dice.chance(0.85) ? mutate(dice, params) : params;
    const reply = await call.server.raw(method, spoilt);
    const outcome = reply.ok ? 'ok' : reply.error.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (!reply.ok) expect(CODES, `${method} ${JSON.stringify(spoilt)}: ${reply.error.message}`).toContain(outcome);
  }
  expect(call.sfu.node.pool.workers.map(({ pid }) => pid)).toEqual(pids);
  expect(call.server.told.roomLost).toEqual([]);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  expect((await call.peer('ann')).sources).toHaveLength(2);
  // Both kinds were really tried.
  expect(outcomes.get('ok')).toBeGreaterThan(ROUNDS / 20);
  expect(outcomes.get('BAD_REQUEST')).toBeGreaterThan(ROUNDS / 20);
}, 120_000);

test('frames that are no requests are passed over', async () => {
  const dice = new Dice(SEED);
  const texts = ['', '{', 'null', '[]', '"x"', '{"id":1}', '{"id":-1,"method":"hello"}', '{"id":"1","method":"hello"}'];
  for (const text of texts) call.server.socket.send(text);
  for (let round = 0; round < 200; round += 1) {
    const bytes = dice.bytes(dice.below(200));
    call.server.socket.send(round % 2 === 0 ? bytes : bytes.toString('latin1'));
  }
  for (const method of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'nope', 'x'.repeat(32)]) {
    expect(await call.server.raw(method, {})).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  }
  expect(await call.describe()).toMatchObject({ epoch: 1 });
});

test('a frame that is too large ends that connection only', async () => {
  const other = await call.sfu.attach('server-2');
  other.socket.send(JSON.stringify({ id: 1, method: 'hello', params: 'x'.repeat(300 * 1024) }));
  await waitUntil(() => (other.socket.readyState === other.socket.CLOSED ? null : 'still connected'));
  expect(await call.describe()).toMatchObject({ epoch: 1 });
});
