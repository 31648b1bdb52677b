import { once } from 'node:events';
import { createServer } from 'node:net';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { ControlLink } from '../../src/media/control-link.ts';
import type { NodeInfo } from '../../src/media/node-link.ts';
import { quietLog } from '../harness/database.ts';
import { SfuProcess } from '../live/sfu-process.ts';
import { waitUntil } from '../live/wait-until.ts';

const secret = 'a secret of the tests';
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startNode(port?: number): Promise<SfuProcess> {
  const node = await SfuProcess.start(secret, { port });
  closing.push(() => node.kill());
  return node;
}

/** A link with everything it told, in order. */
function link(url: string, withSecret = secret) {
  const ups: NodeInfo[] = [];
  const downs: string[] = [];
  const events: { name: string; data: unknown }[] = [];
  const listener = {
    up: (node: NodeInfo) => void ups.push(node),
    down: (nodeId: string) => void downs.push(nodeId),
    event: (_nodeId: string, name: string, data: unknown) => void events.push({ name, data }),
  };
  const dialled = new ControlLink({ url, secret: withSecret, serverId: 'server-1', listener, log: quietLog });
  closing.push(() => dialled.close());
  dialled.dial();
  return { dialled, ups, downs, events };
}

const room = { roomId: 'r', epoch: 1, size: 2, spread: false, hardEndAt: null };

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  taken.close();
  await once(taken, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

describe('link to a real node', () => {
  it('greets, asks, and hears what the node tells', async () => {
    const node = await startNode();
    const { dialled, ups, events } = link(node.url);
    await waitUntil(() => (ups.length === 1 ? null : 'the node is not up'));
    expect(ups[0]).toMatchObject({ nodeId: 'sfu-1', bootId: node.bootId, load: { rooms: 0 } });
    expect(await dialled.call('ensureRoom', room)).toEqual({});
    expect(await dialled.call('describeRoom', { roomId: 'r' })).toEqual({ epoch: 1, hardEndAt: null, peers: [] });
    await waitUntil(() => (dialled.node?.load.rooms === 1 ? null : 'the load has not come'));
    const passed = new Date(Date.now() - 1000).toISOString();
    await dialled.call('setHardEnd', { roomId: 'r', hardEndAt: passed });
    await waitUntil(() => (events.some(({ name }) => name === 'roomLost') ? null : 'the loss is not told'));
    expect(events).toContainEqual({ name: 'roomLost', data: { roomId: 'r', epoch: 1, reason: 'hardEnd' } });
  });

  it('refusals carry the code of the node', async () => {
    const node = await startNode();
    const { dialled, ups } = link(node.url);
    await waitUntil(() => (ups.length === 1 ? null : 'the node is not up'));
    const unknown = dialled.call('describeRoom', { roomId: 'nowhere' });
    await expect(unknown).rejects.toMatchObject({ name: 'ControlCallError', code: 'UNKNOWN_ROOM' });
    await dialled.call('ensureRoom', { ...room, epoch: 2 });
    await expect(dialled.call('ensureRoom', room)).rejects.toMatchObject({ code: 'OLD_EPOCH' });
  });

  it('dials until the node is there, and again when it has restarted, which its bootId tells', async () => {
    const port = await freePort();
    const { dialled, ups, downs } = link(`ws://127.0.0.1:${port}`);
    await expect(dialled.call('ensureRoom', room)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    const first = await startNode(port);
    await waitUntil(() => (ups.length === 1 ? null : 'the node is not up'));
    await dialled.call('ensureRoom', room);
    const unanswered = dialled.call('describeRoom', { roomId: 'r' });
    await Promise.all([first.kill(), unanswered.catch(() => undefined)]);
    await waitUntil(() => (downs.length === 1 ? null : 'the loss is not told'));
    expect(dialled.node).toBeNull();
    await startNode(port);
    await waitUntil(() => (ups.length === 2 ? null : 'the node is not up again'));
    expect(ups[1]?.bootId).not.toBe(first.bootId);
    await expect(dialled.call('describeRoom', { roomId: 'r' })).rejects.toMatchObject({ code: 'UNKNOWN_ROOM' });
  });

  it('never comes up with another secret', async () => {
    const node = await startNode();
    const wrong = link(node.url, 'another secret, as long');
    const right = link(node.url);
    await waitUntil(() => (right.ups.length === 1 ? null : 'the right one is not up'));
    expect(wrong.ups).toEqual([]);
    await expect(wrong.dialled.call('ensureRoom', room)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

/** Something that speaks WebSocket and says what it likes. */
async function startLiar(answer: (request: { id: number; method: string }) => unknown[]): Promise<string> {
  const liar = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(liar, 'listening');
  liar.on('connection', socket => {
    socket.on('message', data => {
      for (const frame of answer(JSON.parse(String(data)))) {
        socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
      }
    });
  });
  closing.push(() => {
    for (const client of liar.clients) client.terminate();
    liar.close();
  });
  const address = liar.address();
  return `ws://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

const load = { rooms: 0, peers: 0, consumers: 0, cpu: 0, draining: false };
const hello = { nodeId: 'liar', bootId: 'b', capabilitiesHash: CAPABILITIES_HASH, load, rooms: [] };

describe('a node that does not keep to the contract', () => {
  it('is not up when it was built with other codecs', async () => {
    let greeted = 0;
    const url = await startLiar(({ id }) => {
      greeted += 1;
      return [{ id, ok: true, result: { ...hello, capabilitiesHash: 'other' } }];
    });
    const { dialled, ups } = link(url);
    await waitUntil(() => (greeted > 1 ? null : 'it was not dialled again'));
    expect(ups).toEqual([]);
    expect(dialled.node).toBeNull();
  });

  it('harms nobody with frames, events and answers that do not parse', async () => {
    const url = await startLiar(({ id, method }) => {
      if (method === 'hello') return [{ id, ok: true, result: hello }];
      const noise = ['{', '[]', { event: '__proto__', data: {} }, { event: 'peerGone', data: { roomId: 7 } }];
      if (method === 'describeRoom')
        return [...noise, { id: 9_999, ok: true, result: {} }, { id, ok: true, result: {} }];
      return [...noise, { id, ok: false, error: { code: 'NEVER_HEARD_OF', message: '' } }];
    });
    const { dialled, ups, events } = link(url);
    await waitUntil(() => (ups.length === 1 ? null : 'the node is not up'));
    await expect(dialled.call('describeRoom', { roomId: 'r' })).rejects.toMatchObject({ code: 'INTERNAL' });
    await expect(dialled.call('ensureRoom', room)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(events).toEqual([]);
    expect(dialled.node).toMatchObject({ nodeId: 'liar' });
  });
});
