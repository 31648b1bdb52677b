import { createServer } from 'node:http';
import { SOCKET_PATH } from '@priyom/shared/signaling/ack';
import type { Desk } from '@priyom/shared/signaling/desk';
import { Server } from 'socket.io';
import { afterEach, expect, test } from 'vitest';
import { DeskLine } from './desk-line.ts';

const EMPTY: Desk = { waiting: [], asked: [], colleagues: [], crises: [], signals: [] };
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A real server that refuses so many handshakes and subscriptions before it admits. */
async function desksOf(refusing: { handshakes?: number; subscriptions?: number; code: string }) {
  const http = createServer();
  const io = new Server(http, { path: SOCKET_PATH });
  const met = { handshakes: 0, subscriptions: 0 };
  io.use((_, next) => {
    met.handshakes += 1;
    if (met.handshakes > (refusing.handshakes ?? 0)) return next();
    next(Object.assign(new Error(refusing.code), { data: { code: refusing.code } }));
  });
  io.on('connection', socket => {
    socket.on('desk:subscribe', (_: unknown, answer: (ack: object) => void) => {
      met.subscriptions += 1;
      const isRefused = met.subscriptions <= (refusing.subscriptions ?? 0);
      answer(isRefused ? { ok: false, error: { code: refusing.code } } : { ok: true, data: { desk: EMPTY } });
    });
  });
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  closing.push(() => io.close());
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { met, io, serverUrl: `http://127.0.0.1:${address.port}` };
}

/** A desk of this server: how often it renewed its log-in, and its next answer. */
function deskAt(serverUrl: string) {
  let told = () => {};
  const renewals: number[] = [];
  const line = new DeskLine({
    serverUrl,
    renewSession: async () => {
      renewals.push(Date.now());
      throw new Error('no answer');
    },
    onDesk: () => told(),
    onDown: () => undefined,
  });
  closing.push(() => line.close());
  const answer = () =>
    new Promise<void>(resolve => {
      told = resolve;
    });
  return { line, renewals, answer };
}

test('an expired log-in is renewed, however often the renewal gets no answer at first', async () => {
  // One more than a call would take.
  const { met, serverUrl } = await desksOf({ handshakes: 4, code: 'UNAUTHENTICATED' });
  const { answer, renewals } = deskAt(serverUrl);
  await answer();
  expect(met.handshakes).toBe(5);
  expect(renewals.length).toBeGreaterThan(0);
});

test('a server whose database elects a primary is asked again', async () => {
  const { met, serverUrl } = await desksOf({ handshakes: 2, code: 'INTERNAL' });
  await deskAt(serverUrl).answer();
  expect(met.handshakes).toBe(3);
});

test('a refused subscription is asked for again', async () => {
  const { met, serverUrl } = await desksOf({ subscriptions: 2, code: 'NOT_READY' });
  await deskAt(serverUrl).answer();
  expect(met).toEqual({ handshakes: 1, subscriptions: 3 });
});

test('a socket that the server closed on purpose, as it does when it restarts, is opened again', async () => {
  const { io, serverUrl } = await desksOf({ code: 'INTERNAL' });
  const { answer } = deskAt(serverUrl);
  await answer();
  const again = answer();
  io.disconnectSockets();
  await again;
});

test('a closed desk asks nothing any more', async () => {
  const { io, serverUrl } = await desksOf({ code: 'INTERNAL' });
  const { line, answer } = deskAt(serverUrl);
  await answer();
  const gone = new Promise<void>(resolve => {
    for (const socket of io.sockets.sockets.values()) socket.on('disconnect', () => resolve());
  });
  line.close();
  await gone;
  const write = { consultationId: 'c', participantId: 'p', clientKey: 'k', text: 't' };
  await expect(line.request('desk:write', write)).rejects.toMatchObject({ code: 'OFFLINE' });
});
