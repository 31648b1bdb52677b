import { createSocket } from 'node:dgram';
import { setImmediate } from 'node:timers/promises';
import { SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { io, type Socket } from 'socket.io-client';
import { Dice } from '../../shared/test/hostile/dice.ts';
import type { Aim, Way } from './ways.ts';

/**
 * A program that floods by one way until it is told to stop, then tells on one line what it was answered, and how often.
 * It asks again as soon as it is answered, and comes back as soon as it is put out.
 */
const AT_ONCE = 50;
/** Each flood comes from one address, and no other flood from the same: of RFC 2544's test network. */
const ADDRESS = `198.18.${process.pid % 250}.${(process.pid >> 8) % 250}`;
/** What costs most of what somebody in the waiting room may ask, and what nobody may. */
const REQUESTS: readonly [string, object][] = [
  ['session:snapshot', {}],
  ['chat:since', { seq: 0 }],
  ['chat:read', { seq: 0 }],
  ['media:restartIce', {}],
  ['waiting:state', { devices: { camera: 'ok', mic: 'ok', sound: 'ok', network: 'ok' } }],
  ['session:end', { kind: 'done' }],
  ['nothing:known', {}],
];

const aim: Aim = JSON.parse(process.argv[3] ?? '{}');
const { url, mediaPort, guestCookie, staffCookie, join } = aim;
const answers: Record<string, number> = {};
function count(answer: string): void {
  answers[answer] = (answers[answer] ?? 0) + 1;
}

const WAYS: Record<Way, () => Promise<void>> = {
  requests: () => forEver(1, talk),
  sockets: () => forEver(AT_ONCE, comeAndGo),
  rest: () => forEver(AT_ONCE, () => fetched('GET', '/api/today', staffCookie)),
  strangers: () => forEver(AT_ONCE, () => fetched('GET', '/api/today', '')),
  passwords: () => forEver(AT_ONCE, () => fetched('POST', '/api/auth/login', '', { login: 'nobody', password: 'x' })),
  datagrams,
};

process.once('SIGTERM', () => {
  console.info(JSON.stringify(answers));
  process.exit(0);
});
const way = Object.entries(WAYS).find(([name]) => name === process.argv[2]);
if (!way) throw new Error(`no way ${process.argv[2]}`);
await way[1]();

async function forEver(lanes: number, work: () => Promise<void>): Promise<void> {
  const lane = async (): Promise<void> => {
    for (;;) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function talk(): Promise<void> {
  const socket = await connected();
  if (!socket) return;
  const gone = new Promise<null>(resolve => socket.once('disconnect', () => resolve(null)));
  let next = 0;
  const ask = async (): Promise<void> => {
    while (socket.connected) {
      next += 1;
      const [name, params] = REQUESTS[next % REQUESTS.length] ?? ['', {}];
      const answer: unknown = await Promise.race([socket.emitWithAck(name, params), gone]);
      count(codeOf(answer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}

async function comeAndGo(): Promise<void> {
  const socket = await connected();
  socket?.disconnect();
}

async function connected(): Promise<Socket | null> {
  const socket = io(url, {
    ...{ path: SOCKET_PATH, transports: ['websocket'], reconnection: false, forceNew: true, autoConnect: false },
    ...{ auth: { kind: 'guest', join }, extraHeaders: { Cookie: guestCookie, Origin: url } },
  });
  const outcome = new Promise<string>(resolve => {
    socket.once('connect', () => resolve('connected'));
    socket.once('connect_error', error => resolve(`connecting: ${error.message}`));
  });
  socket.connect();
  const said = await outcome;
  count(said);
  if (said === 'connected') return socket;
  socket.disconnect();
  return null;
}

function codeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'put out';
  if (answer.ok === true) return 'ok';
  return 'error' in answer ? String(Object(answer.error).code) : 'nothing';
}

async function fetched(method: string, path: string, cookie: string, body?: object): Promise<void> {
  const headers = { Cookie: cookie, Origin: url, 'Content-Type': 'application/json', 'X-Forwarded-For': ADDRESS };
  const answer = await fetch(url + path, { method, headers, body: body ? JSON.stringify(body) : null });
  await answer.arrayBuffer();
  count(String(answer.status));
}

/** With the first bytes of STUN, DTLS, RTP and RTCP, and anything behind them. */
async function datagrams(): Promise<void> {
  const dice = new Dice(1);
  const heads = [
    [0, 1, 0, 84, 0x21, 0x12, 0xa4, 0x42],
    [22, 254, 253, 0, 0],
    [0x80, 100, 0, 1],
    [0x80, 200, 0, 6],
  ];
  const made = heads.flatMap(head => [80, 300, 1_100].map(length => Buffer.from([...head, ...dice.bytes(length)])));
  await forEver(8, async () => {
    const socket = createSocket('udp4');
    for (let sent = 0; sent < 10_000; sent += 1) {
      const data = dice.pick(made);
      socket.send(data, mediaPort, '127.0.0.1', () => count('sent'));
      // Sent at once: without a pause nothing else would happen in this process, its end neither.
      if (sent % 50 === 0) await setImmediate();
    }
    socket.close();
  });
}
