import { setTimeout } from 'node:timers/promises';
import { type ControlMethod, isControlMethod, METHODS } from '@priyom/shared/control/methods';
import { expect, test } from 'vitest';
import { Dice, type Json } from '../../shared/test/hostile/dice.ts';
import { mutate } from '../../shared/test/hostile/mutate.ts';
import { type Known, sampleOf } from '../../shared/test/hostile/sample.ts';
import { fits, spoiltOf } from '../../shared/test/hostile/spoilt.ts';
import { ALL_RIGHTS, SIMULCAST } from './harness/browser.ts';
import { ROOM, TestCall } from './harness/call.ts';
import { waitUntil } from './harness/wait-until.ts';

/** The room that is spoilt is spread, so that some of those who come are on the other worker. */
const call = TestCall.forEachTest({ WORKERS: '2' });

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 1_500);
/** Of the ways in which one method's request can be spoilt. */
const EACH = Number(process.env.FUZZ_EACH ?? 60);
const ANSWER_MS = 10_000;
const CODES = ['BAD_REQUEST', 'UNKNOWN_ROOM', 'OLD_EPOCH', 'UNKNOWN_PEER', 'NOT_ALLOWED', 'CANNOT_CONSUME'];
const NAMES = Object.keys(METHODS).filter(isControlMethod);
/** What a good one of these does to a whole node is tested by itself: it would end the rest of the test. */
const ENDS_THE_NODE: readonly ControlMethod[] = ['drain'];

/** Real parameters of every method, made from its schema, in a room that the call is not in. */
async function samples(roomId: string): Promise<Map<ControlMethod, Json>> {
  await call.server.call('ensureRoom', { roomId, epoch: 1, size: 300, spread: true, hardEndAt: null });
  const guest = await call.join('guest', { roomId, lane: 'called' });
  const [camera] = await guest.prepare(['camera'], SIMULCAST);
  const [mic, probe] = [...(await guest.prepare(['mic'])), ...(await guest.prepare(['probe']))];
  const known: Known = JSON.parse(
    JSON.stringify({
      ...{
        roomId,
        peerId: 'guest',
        serverId: 'server-1',
        replaces: 'guest',
        protocol: 1,
        lane: 'room',
        role: 'client',
      },
      ...{ rights: ALL_RIGHTS, rtpCapabilities: guest.rtpCapabilities, rtpParameters: probe?.rtpParameters },
      ...{ producers: [camera, mic], items: [camera, mic], consumerIds: ['x'], consumerId: 'x', hardEndAt: null },
      value: 'AB:'.repeat(31).concat('CD'),
    }),
  );
  return new Map(NAMES.map(name => [name, sampleOf(METHODS[name].params, known)]));
}

/** @throws Error: a request that is never answered would hold the rest of the test, and a server, for ever */
async function silence(method: string, params: unknown): Promise<never> {
  await setTimeout(ANSWER_MS, undefined, { ref: false });
  throw new Error(`no answer to ${method} ${JSON.stringify(params)?.slice(0, 500)}`);
}

/** A server with the right secret that has gone mad. */
async function tries(method: ControlMethod, params: Json | undefined): Promise<string> {
  const reply = await Promise.race([call.server.raw(method, params), silence(method, params)]);
  const outcome = reply.ok ? 'ok' : reply.error.code;
  if (!reply.ok) expect(CODES, `${method} ${JSON.stringify(params)}: ${reply.error.message}`).toContain(outcome);
  return outcome;
}

test(`a server that has gone mad kills no worker, and those in a call do not notice (seed ${SEED})`, async () => {
  await call.joinSending('ann', ['mic', 'camera']);
  const bob = await call.join('bob');
  await bob.consume(bob.joined.consumers);
  const dice = new Dice(SEED);
  const pids = call.sfu.node.pool.workers.map(({ pid }) => pid);
  const outcomes = new Map<string, number>();
  const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

  const valid = await samples('elsewhere');
  for (const [method, sample] of valid) {
    const { params } = METHODS[method];
    for (const { where, value } of dice.some(spoiltOf(params, sample), EACH)) {
      // A frame without `params` is no request: see the next test.
      if (value === undefined) continue;
      if (ENDS_THE_NODE.includes(method) && fits(params, value)) continue;
      const outcome = await tries(method, value);
      if (!fits(params, value)) expect(outcome, `${method} ${where}`).toBe('BAD_REQUEST');
      count(outcome);
    }
  }

  const methods = NAMES.filter(name => !ENDS_THE_NODE.includes(name));
  for (let round = 0; round < ROUNDS; round += 1) {
    const method = dice.pick(methods);
    const sample = { ...Object(valid.get(method)), peerId: dice.pick(['guest', 'guest', 'other', 'nobody']) };
    // A room that is closed is no ground to spoil anything on, nor is nobody.
    if (round % 50 === 0) {
      await call.server.raw('ensureRoom', { roomId: 'elsewhere', epoch: 1, size: 300, spread: true, hardEndAt: null });
      await call.server.raw('joinPeer', { ...Object(valid.get('joinPeer')), peerId: 'other', replaces: null });
    }
    count(await tries(method, dice.chance(0.85) ? mutate(dice, sample) : sample));
  }

  expect(call.sfu.node.pool.workers.map(({ pid }) => pid)).toEqual(pids);
  expect(call.server.told.roomLost.filter(({ roomId }) => roomId === ROOM)).toEqual([]);
  for (const { consumerId } of bob.joined.consumers) await bob.seesGrowing(consumerId);
  expect((await call.peer('ann')).sources).toHaveLength(2);
  // Both kinds were really tried.
  expect(outcomes.get('ok')).toBeGreaterThan(ROUNDS / 20);
  expect(outcomes.get('BAD_REQUEST')).toBeGreaterThan(ROUNDS / 20);
}, 1_800_000);

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
