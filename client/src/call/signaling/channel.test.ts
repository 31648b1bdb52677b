import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { Server } from 'socket.io';
import { afterEach, expect, test } from 'vitest';
import { Channel, type ChannelEvents } from './channel.ts';
import { NoAnswer } from './failures.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A real server that answers no request. `kill` is no goodbye: its connections break, as with kill -9. */
async function silentServer(port = 0): Promise<{ port: number; kill: () => void }> {
  const http = createServer();
  const io = new Server(http, { path: SOCKET_PATH });
  const open = new Set<Socket>();
  http.on('connection', socket => open.add(socket));
  await new Promise<void>(resolve => {
    http.listen(port, '127.0.0.1', resolve);
  });
  closing.push(() => io.close());
  const kill = () => {
    http.close();
    for (const socket of open) socket.destroy();
  };
  return { port: portOf(http.address()), kill };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The next call of an event as a promise. */
function events(): ChannelEvents & { next(name: 'onUp' | 'onAttempt'): Promise<void> } {
  const waiting = new Map<string, () => void>();
  const tell = (name: string) => () => waiting.get(name)?.();
  return {
    onUp: tell('onUp'),
    onDown: tell('onDown'),
    onAttempt: tell('onAttempt'),
    onRefused: tell('onRefused'),
    next: name =>
      new Promise(resolve => {
        waiting.set(name, resolve);
      }),
  };
}

test('a request that was under way when the server died does not keep the channel from coming back', async () => {
  const { port, kill } = await silentServer();
  const told = events();
  const up = told.next('onUp');
  const channel = await Channel.open({ serverUrl: `http://127.0.0.1:${port}`, kind: 'guest' }, told);
  closing.push(() => channel.close());
  await up;
  const answer = channel.request('probe:stop', {}).catch((error: unknown) => error);
  kill();
  expect(await answer).toBeInstanceOf(NoAnswer);
  await told.next('onAttempt');
  await told.next('onAttempt');
  const again = told.next('onUp');
  await silentServer(port);
  await again;
  expect(channel.isUp).toBe(true);
});
