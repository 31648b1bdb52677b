import { MAX_MESSAGE_BYTES } from '@priyom/shared/signaling/ack';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Dice } from '../../../shared/test/hostile/dice.ts';
import { Persons } from '../../src/signaling/persons.ts';
import { TokenBuckets } from '../../src/signaling/token-buckets.ts';
import { type Booked, meetingAtTen } from '../live/house.ts';
import { useLiveWithMedia } from '../live/live-with-media.ts';
import { RawSocket } from './raw-socket.ts';
import { quietPair } from './world.ts';

const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_129);
const MUTATED = Number(process.env.HOSTILE_FRAMES ?? 300);

const complaints: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
const stack = useLiveWithMedia({ graceMs: 300, log });

/** An acknowledged request as socket.io writes it: engine's message, an event, the number of its answer. */
const RIGHT = '420["session:snapshot",{}]';
const isAnswer = (frame: string): boolean => /^43\d+\[/.test(frame);

describe(`frames beneath the contract (seed ${SEED})`, () => {
  let others: Awaited<ReturnType<typeof quietPair>>;
  let hostile: Booked;
  const open: RawSocket[] = [];

  beforeAll(async () => {
    await stack.nodeUp();
    hostile = await meetingAtTen(stack.live);
    others = await quietPair(stack.live);
    // How often one may come back has a test of its own (floods.test.ts).
    vi.spyOn(Persons.prototype, 'connects').mockResolvedValue();
    vi.spyOn(TokenBuckets.prototype, 'take').mockReturnValue();
  });

  afterEach(async () => {
    for (const raw of open.splice(0)) raw.close();
    await others.goOn();
    expect(others.hasStayed).toBe(true);
    expect(complaints).toEqual([]);
  });

  afterAll(() => {
    vi.restoreAllMocks();
    others?.close();
  });

  async function comes(): Promise<RawSocket> {
    const [guest] = hostile.guests;
    if (!guest) throw new Error('no guest');
    const raw = await RawSocket.open(guest.browser, 'guest');
    open.push(raw);
    return raw;
  }

  /** What came back, if anything, before the connection ended or a right request was answered. */
  async function answerTo(raw: RawSocket): Promise<'answered' | 'put out'> {
    if (raw.isOpen) raw.send('42777["session:snapshot",{}]');
    return (await raw.hears(frame => frame.startsWith('43777'))) === null ? 'put out' : 'answered';
  }

  it('one byte more than 64 KB ends that connection; as many as that are read', async () => {
    const frame = (bytes: number): string => {
      const empty = '421["chat:send",{"clientKey":"x","text":""}]';
      return empty.replace('text":"', `text":"${'x'.repeat(bytes - empty.length)}`);
    };
    const just = await comes();
    just.send(frame(MAX_MESSAGE_BYTES));
    expect(await just.hears(isAnswer)).toContain('WRONG_STAGE');
    for (const bytes of [MAX_MESSAGE_BYTES + 1, 10 * 1024 * 1024]) {
      const raw = await comes();
      raw.send(frame(bytes));
      expect(await raw.hears(isAnswer)).toBeNull();
    }
  });

  it('attachments: a hundred thousand end the connection, those that never come hold nothing up', async () => {
    const many = await comes();
    many.send('45100000-0["session:snapshot",{"_placeholder":true,"num":0}]');
    expect(await answerTo(many)).toBe('put out');
    const missing = await comes();
    missing.send('451-0["session:snapshot",{"_placeholder":true,"num":0}]');
    expect(await answerTo(missing)).toBe('put out');
    const astray = await comes();
    astray.send('451-0["session:snapshot",{"_placeholder":true,"num":7}]');
    astray.send(Buffer.alloc(16));
    expect(await answerTo(astray)).toBe('put out');
    const given = await comes();
    given.send('451-0["session:join",{"_placeholder":true,"num":0}]');
    given.send(Buffer.alloc(16));
    expect(await given.hears(isAnswer)).toContain('VALIDATION');
  });

  it.each([
    ['no name', '420[]'],
    ['a name that is none', '420[{"$gt":""},{}]'],
    ['a name of the machinery', '420["disconnect",{}]'],
    ['nothing', ''],
    ['cut off', '420["session:snapshot",{'],
    ['a number that is none', '42NaN["session:snapshot",{}]'],
    ['an answer to nothing', '4399[{"ok":true}]'],
    ['another namespace', '40/admin,{"kind":"staff"}'],
    ['greeted twice', '40{"kind":"staff"}'],
    ['no kind of packet', '49["session:snapshot"]'],
    ['no kind of frame', '9'],
    ['an upgrade', '2probe'],
    ['nested without end', `420["media:view",${'['.repeat(30_000)}${']'.repeat(30_000)}]`],
    ['bytes', Buffer.alloc(2_000, 0xff)],
    ['without an answer', '42["session:snapshot",{}]'],
  ])('%s: put out, or the next one is answered', async (_what, frame) => {
    const raw = await comes();
    raw.send(frame);
    expect(['answered', 'put out']).toContain(await answerTo(raw));
  });

  it('mutated: put out, or the next one is answered', async () => {
    const dice = new Dice(SEED);
    const outcomes = { answered: 0, 'put out': 0 };
    let raw = await comes();
    for (let sent = 0; sent < MUTATED; sent += 1) {
      raw.send(mutated(dice, RIGHT));
      if (dice.chance(0.7)) continue;
      const outcome = await answerTo(raw);
      outcomes[outcome] += 1;
      raw.close();
      raw = await comes();
    }
    expect(outcomes['put out']).toBeGreaterThan(0);
  });
});

/** Some of its characters are others, it ends early, or it begins anew in the middle. */
function mutated(dice: Dice, frame: string): string {
  const way = dice.below(4);
  const at = dice.below(frame.length);
  if (way === 0) return frame.slice(0, at);
  if (way === 1) return frame.slice(0, at) + frame;
  const other = dice.pick(['"', '{', '}', '[', ']', ',', '-', '0', '9', '5', '\u0000', '\ud800', '/', 'é']);
  return frame.slice(0, at) + other + frame.slice(at + (way === 2 ? 1 : 0));
}
