import { createHmac } from 'node:crypto';
import { AppError } from '@priyom/shared/errors';
import { expect, test } from 'vitest';
import { levelOf } from '../../src/live/quality-level.ts';
import { asAppErrors, ControlCallError } from '../../src/media/control-errors.ts';
import { iceServersFor } from '../../src/media/ice-servers.ts';
import type { NodeInfo, NodeLink } from '../../src/media/node-link.ts';
import { NodePool } from '../../src/media/node-pool.ts';
import { hardEndOf } from '../../src/media/sfu-gateway.ts';

const load = { rooms: 1, peers: 4, consumers: 9, cpu: 0.2, draining: false };

function pool(...nodes: (NodeInfo | null)[]): NodePool {
  const made = new NodePool();
  for (const node of nodes) {
    const link: NodeLink = { node, call: () => Promise.reject(new ControlCallError('UNREACHABLE')) };
    made.add(link);
  }
  return made;
}

test('a new room goes to the least busy node that takes rooms', () => {
  const busy = { nodeId: 'busy', bootId: 'b', load: { ...load, cpu: 0.9 } };
  const going = { nodeId: 'going', bootId: 'g', load: { ...load, cpu: 0, draining: true } };
  const calm = { nodeId: 'calm', bootId: 'c', load };
  expect(pool(busy, going, calm, null).choose()).toEqual({ nodeId: 'calm', bootId: 'c' });
  expect(pool(going, null).choose()).toBeNull();
});

test('a node that restarted no longer has the room', () => {
  const nodes = pool({ nodeId: 'one', bootId: 'second', load });
  expect(nodes.isUp('one', 'first')).toBe(false);
  expect(nodes.isUp('one', 'second')).toBe(true);
  expect(() => nodes.linkTo('two')).toThrow('MEDIA_UNAVAILABLE');
});

test('the last guard is two minutes after the end, none without one', () => {
  expect(hardEndOf({ endsAt: new Date('2026-11-26T08:00:00Z') })).toBe('2026-11-26T08:02:00.000Z');
  expect(hardEndOf({ endsAt: null })).toBeNull();
});

test('a control error becomes what people can be told', async () => {
  const told = (code: ControlCallError['code']) =>
    asAppErrors(Promise.reject(new ControlCallError(code))).catch((error: unknown) =>
      error instanceof AppError ? error.code : 'other',
    );
  expect(await told('NOT_ALLOWED')).toBe('WRONG_STAGE');
  expect(await told('BAD_REQUEST')).toBe('VALIDATION');
  expect(await told('OLD_EPOCH')).toBe('MEDIA_UNAVAILABLE');
});

test('a relay gets credentials of its own scheme, each peer its own', () => {
  const turn = { urls: ['turn:relay.example:3478'], secret: 'shared' };
  const [server] = iceServersFor(turn, 'peer-1', new Date('2026-11-26T07:00:00Z'));
  expect(server?.username).toBe(`${Date.parse('2026-11-26T19:00:00Z') / 1000}:peer-1`);
  expect(server?.credential).toBe(createHmac('sha1', 'shared').update(String(server?.username)).digest('base64'));
  expect(iceServersFor(null, 'peer-1', new Date())).toEqual([]);
});

test('quality in words: loss up to 5 % is good, up to 15 % weak', () => {
  const of = (lossRatio: number, score = 10) => levelOf({ lossRatio, score });
  expect([of(0.05), of(0.06), of(0.15), of(0.16), of(0, 6), of(0, 3)]).toEqual([
    'good',
    'weak',
    'weak',
    'veryWeak',
    'weak',
    'veryWeak',
  ]);
});
