import { createSocket } from 'node:dgram';
import { setImmediate } from 'node:timers/promises';
import { REQUESTS } from '@priyom/shared/signaling/requests';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dice } from '../../../shared/test/hostile/dice.ts';
import { errorCode } from '../harness/browser.ts';
import { type Booked, guestPage, meetingAtTen, renew } from '../live/house.ts';
import { useLiveWithMedia } from '../live/live-with-media.ts';
import { Page } from '../live/page.ts';
import { quietPair } from './world.ts';

const complaints: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
const stack = useLiveWithMedia({ graceMs: 300, log });

/** All that a page may say, but good-byes; and what none says. */
const NAMES = [...Object.keys(REQUESTS).filter(name => !/leave|quickExit/.test(name)), 'nothing:known'];
/** Who comes too often is told so; who does not listen, is not let in as far as that. */
const TOLD = ['came', 'RATE_LIMITED', 'Error: websocket error'];
/** So often the others do what people do, each time to its end, while it goes on. */
const TURNS = 4;

describe('who floods is refused before it costs the others their conversation', () => {
  let others: Awaited<ReturnType<typeof quietPair>>;
  let flooder: Booked;

  beforeAll(async () => {
    await stack.nodeUp();
    flooder = await meetingAtTen(stack.live);
    others = await quietPair(stack.live);
    await others.goOn();
  });

  afterAll(() => others?.close());

  /**
   * Floods by all lanes at once until the others have gone on, and it was flood enough: a slow machine needs longer for
   * that. @returns what it was answered, and how often
   */
  async function during(
    lanes: number,
    work: (count: (answer: string) => void) => Promise<void>,
    isEnough: (answers: ReadonlyMap<string, number>) => boolean = () => true,
  ) {
    const answers = new Map<string, number>();
    const count = (answer: string): void => void answers.set(answer, (answers.get(answer) ?? 0) + 1);
    let isOver = false;
    const lane = async (): Promise<void> => {
      while (!isOver) await work(count);
    };
    const flood = Promise.all(Array.from({ length: lanes }, lane));
    try {
      for (let turn = 0; turn < TURNS || !isEnough(answers); turn += 1) await others.goOn();
    } finally {
      isOver = true;
    }
    await flood;
    return answers;
  }

  it('by requests on a socket: told so, then put out', async () => {
    let next = 0;
    const answers = await during(2, async count => {
      const page = await guestPage(flooder).catch((error: unknown) => codeOf(error));
      if (!(page instanceof Page)) return count(`connecting: ${page}`);
      const gone = page.ended().then(() => 'put out');
      await Promise.race([page.tries('session:join', page.joinParams(flooder.id)), gone]);
      const ask = async (): Promise<void> => {
        while (page.isConnected) {
          next += 1;
          const asked = page.tries(NAMES[next % NAMES.length] ?? '', {});
          count(await Promise.race([asked.then(({ ok, error }) => (ok ? 'ok' : (error?.code ?? 'nothing'))), gone]));
        }
      };
      await Promise.all(Array.from({ length: 20 }, ask));
    });
    expect(answers.get('RATE_LIMITED')).toBeGreaterThan(100);
    expect(answers.get('put out')).toBeGreaterThan(0);
    expect(answers.get('INTERNAL')).toBeUndefined();
  });

  it('by sockets that come and go: told so when they connect', async () => {
    await renew(flooder.lead);
    const visitor = await flooder.hire(['specialist']);
    const isTold = (answers: ReadonlyMap<string, number>): boolean => (answers.get('RATE_LIMITED') ?? 0) > 20;
    const comeAndGo = async (count: (answer: string) => void): Promise<void> => {
      const came = await Page.open(visitor.browser, 'staff').catch((error: unknown) => codeOf(error));
      if (came instanceof Page) came.breakOff();
      count(came instanceof Page ? 'came' : came);
    };
    const answers = await during(10, comeAndGo, isTold);
    expect(isTold(answers)).toBe(true);
    expect([...answers.keys()].filter(answer => !TOLD.includes(answer))).toEqual([]);
    // Their own sockets are theirs alone to lose.
    await (await Page.open(flooder.lead.browser, 'staff')).do('desk:subscribe', {});
  });

  it('by REST: told so, and another browser is answered', async () => {
    await renew(flooder.lead);
    const neighbour = await flooder.hire(['specialist']);
    const answers = await during(30, async count => {
      const answer = await flooder.lead.browser.get('/api/today');
      count(answer.ok ? 'ok' : String(await errorCode(answer)));
    });
    expect([...answers.keys()].filter(code => code !== 'ok' && code !== 'RATE_LIMITED')).toEqual([]);
    expect((await neighbour.browser.get('/api/today')).status).toBe(200);
    const atOnce = await Promise.all(Array.from({ length: 150 }, () => flooder.lead.browser.get('/api/today')));
    expect(new Set(atOnce.map(({ status }) => status))).toContain(429);
  });

  it('by datagrams at the media port: pictures go on, the worker lives', async () => {
    const dice = new Dice(1);
    const heads = [[0, 1, 0, 84, 0x21, 0x12, 0xa4, 0x42], [22, 254, 253], [0x80, 100], [0x80, 200, 0, 6], []];
    const made = heads.map(head => Buffer.from([...head, ...dice.bytes(400)]));
    const socket = createSocket('udp4');
    const answers = await during(4, async count => {
      const data = dice.pick(made);
      for (let sent = 0; sent < 20; sent += 1) socket.send(data, others.mediaPort, '127.0.0.1', () => count('sent'));
      await setImmediate();
    });
    socket.close();
    expect(answers.get('sent')).toBeGreaterThan(1_000);
    expect(others.hasStayed).toBe(true);
  });

  it('and nothing of it was an error of ours', () => {
    expect(complaints).toEqual([]);
  });
});

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('data' in error)) return String(error);
  return String(Object(error.data).code);
}
