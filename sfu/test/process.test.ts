import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Browser } from './harness/browser.ts';
import { Program } from './harness/program.ts';
import { SECRET } from './harness/sfu.ts';
import { TestServer } from './harness/test-server.ts';
import { waitUntil } from './harness/wait-until.ts';

const started: Program[] = [];

afterEach(async () => {
  for (const program of started.splice(0)) {
    if (program.isRunning) program.signal('SIGKILL');
    await program.exitCode();
  }
});

function start(settings?: Record<string, string>): Program {
  const program = Program.start(settings);
  started.push(program);
  return program;
}

async function attach(program: Program): Promise<TestServer> {
  const server = await TestServer.dial(`ws://127.0.0.1:${await program.port()}`, SECRET, 'server-1');
  await server.call('ensureRoom', { roomId: 'r', epoch: 1, size: 2, spread: false, hardEndAt: null });
  return server;
}

test('SIGTERM closes the rooms, tells it, ends the workers and leaves with 0', async () => {
  const program = start();
  const server = await attach(program);
  const closed = once(server.socket, 'close');
  program.signal('SIGTERM');
  expect(await server.heard('roomLost')).toEqual({ roomId: 'r', epoch: 1, reason: 'closed' });
  expect(await program.exitCode()).toBe(0);
  expect((await closed)[0]).toBe(1001);
  await hasEnded(program.workerPid);
});

test('a worker that does not end by itself keeps nobody waiting', async () => {
  const program = start();
  await attach(program);
  process.kill(program.workerPid, 'SIGSTOP');
  program.signal('SIGTERM');
  expect(await program.exitCode()).toBe(0);
  await hasEnded(program.workerPid);
});

test('a node that is killed leaves no worker behind', async () => {
  const program = start();
  await program.port();
  program.signal('SIGKILL');
  await hasEnded(program.workerPid);
});

test('with time to drain it waits for the last room to end', async () => {
  const program = start({ DRAIN_SECONDS: '3600' });
  const server = await attach(program);
  program.signal('SIGTERM');
  await server.heard('load', ({ load }) => load.draining);
  expect(program.isRunning).toBe(true);
  await server.call('closeRoom', { roomId: 'r', reason: 'ended' });
  expect(await program.exitCode()).toBe(0);
  expect(server.told.roomLost).toEqual([]);
});

test('a second signal ends the waiting', async () => {
  const program = start({ DRAIN_SECONDS: '3600' });
  const server = await attach(program);
  program.signal('SIGINT');
  await server.heard('load', ({ load }) => load.draining);
  program.signal('SIGINT');
  expect(await program.exitCode()).toBe(0);
  await server.heard('roomLost', ({ reason }) => reason === 'closed');
});

test('what cannot start says what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = address !== null && typeof address === 'object' ? String(address.port) : '';
  const failures: [Record<string, string>, string][] = [
    [{ SFU_SECRET: 'short' }, 'SFU_SECRET must have 16 characters or more'],
    [{ LISTEN_ADDRESS: '0.0.0.0' }, 'ANNOUNCED_ADDRESS is missing'],
    [{ MEDIASOUP_WORKER_BIN: '/no/such/worker' }, 'Set MEDIASOUP_WORKER_BIN to its path'],
    [{ CONTROL_PORT: port }, 'See CONTROL_HOST, CONTROL_PORT'],
    [{ RTC_PORT: port }, 'See LISTEN_ADDRESS, RTC_PORT'],
  ];
  for (const [settings, sentence] of failures) {
    const program = start(settings);
    expect(await program.exitCode()).toBe(1);
    expect(program.output.join('\n')).toContain(sentence);
  }
  taken.close();
});

test('the worker does not know the secret', async () => {
  const program = start();
  await program.port();
  const environment = await readFile(`/proc/${program.workerPid}/environ`, 'utf8').catch(() => '');
  // Only Linux shows it.
  if (process.platform === 'linux') expect(environment).toContain('MEDIASOUP_VERSION');
  expect(environment).not.toContain(SECRET);
});

test('the log holds ids and no keys, candidates or secrets', async () => {
  const program = start({ LOG_LEVEL: 'trace' });
  const server = await attach(program);
  const ann = await Browser.join(server, { roomId: 'r', peerId: 'ann' });
  await ann.produce(['mic', 'camera']);
  await server.heard('transport', ({ state }) => state === 'connected');
  await server.raw('connect', {
    ...ann.ref,
    direction: 'send',
    dtlsParameters: { fingerprints: [{ value: 'AA:BB' }] },
  });
  await server.call('leavePeer', { ...ann.ref, reason: 'left' });
  ann.close();
  program.signal('SIGTERM');
  await program.exitCode();
  const log = program.output.join('\n');
  expect(log).toContain('"peerId":"ann"');
  const { iceParameters, dtlsParameters } = ann.joined.send;
  const [fingerprint] = dtlsParameters.fingerprints;
  for (const secret of [
    SECRET,
    iceParameters.password,
    iceParameters.usernameFragment,
    fingerprint?.value ?? '',
    'AA:BB',
  ]) {
    expect(log).not.toContain(secret);
  }
});

async function hasEnded(pid: number): Promise<void> {
  await waitUntil(() => {
    try {
      process.kill(pid, 0);
      return `process ${pid} still runs`;
    } catch {
      return null;
    }
  });
}
