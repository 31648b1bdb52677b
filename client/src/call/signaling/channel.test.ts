import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ErrorCode } from '@priyom/shared/errors';
import { JOINED, SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { Server } from 'socket.io';
import { afterEach, expect, test, vi } from 'vitest';
import { Channel, type ChannelEvents, type Greeted } from './channel.ts';
import { NoAnswer, Refused } from './failures.ts';

const closing: (() => unknown)[] = [];

const join = {
  consultationId: 'c1',
  clientId: 'b1',
  rtpCapabilities: {},
  capabilitiesHash: 'h',
  resume: null,
};

afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0).reverse()) await close();
});

interface SilentServer {
  port: number;
  io: Server;
  /** No goodbye: its connections break, as with kill -9. */
  kill: () => void;
}

/** A real server that answers no request, and says `refuses()` to a handshake while that is an error's code. */
async function silentServer(port = 0, refuses: () => ErrorCode | null = () => null): Promise<SilentServer> {
  const http = createServer();
  const io = new Server(http, { path: SOCKET_PATH });
  io.use((_socket, next) => {
    const code = refuses();
    next(code ? Object.assign(new Error(code), { data: { code } }) : undefined);
  });
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
  return { port: portOf(http.address()), io, kill };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The next call of an event as a promise. */
function events(): ChannelEvents & { next(name: 'onUp' | 'onAttempt' | 'onRefused'): Promise<void> } {
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

test('a server that cannot say yes just now does not end a call that runs', async () => {
  // The shortest of the waits between two tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  let refusals = 0;
  let isElecting = false;
  const { port } = await silentServer(0, () => {
    if (!isElecting) return null;
    refusals += 1;
    // More often than a session that is gone would be asked for.
    isElecting = refusals < 4;
    return 'INTERNAL';
  });
  const told = events();
  const isRefused = vi.spyOn(told, 'onRefused');
  const attempts = vi.spyOn(told, 'onAttempt');
  const up = told.next('onUp');
  const channel = await Channel.open({ serverUrl: `http://127.0.0.1:${port}`, kind: 'guest' }, told);
  closing.push(() => channel.close());
  await up;
  isElecting = true;
  const again = told.next('onUp');
  channel.kick();
  await again;
  expect(refusals).toBe(4);
  expect(isRefused).not.toHaveBeenCalled();
  expect(attempts).toHaveBeenCalledWith(1, { code: 'INTERNAL' });
});

test('a join travels with the connection, anew with every one, and its answer comes back', async () => {
  const { port, io } = await silentServer();
  const greetings: unknown[] = [];
  io.on('connection', socket => {
    greetings.push(socket.handshake.auth);
    // The second is never answered: its connection breaks.
    if (greetings.length === 1) socket.emit(JOINED, { ok: false, error: { code: 'NOT_READY' } });
    else socket.disconnect(true);
  });
  const answers: Promise<unknown>[] = [];
  const told = events();
  const greeted = (): Promise<void> => told.next('onUp');
  const onUp = (one: Greeted | null) => {
    answers.push(Promise.resolve(one?.answer).catch((error: unknown) => error));
    told.onUp(one);
  };
  const up = greeted();
  const options = { serverUrl: `http://127.0.0.1:${port}`, kind: 'guest', greeting: () => join } as const;
  const channel = await Channel.open(options, { ...told, onUp });
  closing.push(() => channel.close());
  await up;
  expect(await answers[0]).toEqual(new Refused({ code: 'NOT_READY' }));
  const again = greeted();
  channel.kick();
  await again;
  expect(await answers[1]).toBeInstanceOf(NoAnswer);
  expect(greetings.slice(0, 2)).toEqual([
    { kind: 'guest', join },
    { kind: 'guest', join },
  ]);
});

test('a session that is no longer valid is told after its renewals', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { port } = await silentServer(0, () => 'UNAUTHENTICATED');
  const told = events();
  const refused = told.next('onRefused');
  let renewals = 0;
  const renewSession = async () => {
    renewals += 1;
  };
  const channel = await Channel.open({ serverUrl: `http://127.0.0.1:${port}`, kind: 'staff', renewSession }, told);
  closing.push(() => channel.close());
  await refused;
  expect(renewals).toBe(3);
});
