import { beforeEach, expect, it } from 'vitest';
import { type Announcement, createAnnounceQueue } from './announce-queue.ts';

let nowMs: number;
let timers: { at: number; run: () => void }[];
let spoken: string[];
let queue: ReturnType<typeof createAnnounceQueue>;

beforeEach(() => {
  nowMs = 100_000;
  timers = [];
  spoken = [];
  const clock = { now: () => nowMs, after: (ms: number, run: () => void) => void timers.push({ at: nowMs + ms, run }) };
  queue = createAnnounceQueue(({ text }) => spoken.push(`${nowMs - 100_000}: ${text}`), clock);
});

function passTo(ms: number): void {
  const until = 100_000 + ms;
  for (;;) {
    timers.sort((a, b) => a.at - b.at);
    const timer = timers[0];
    if (!timer || timer.at > until) break;
    timers.shift();
    nowMs = timer.at;
    timer.run();
  }
  nowMs = until;
}

const say = (text: string, more: Partial<Announcement> = {}): void =>
  queue.add({ text, kind: 'joins', isAssertive: false, ...more });

it('speaks at once, then at most once in 2 s, in order', () => {
  say('one');
  say('two');
  say('three');
  passTo(10_000);
  expect(spoken).toEqual(['0: one', '2000: two', '4000: three']);
});

it('does not repeat the same text within 10 s, but does after', () => {
  say('one');
  passTo(9_999);
  say('one');
  passTo(10_000);
  say('one');
  passTo(20_000);
  expect(spoken).toEqual(['0: one', '10000: one']);
});

it('lets an assertive one overtake polite ones that wait', () => {
  say('first');
  say('polite');
  say('called', { isAssertive: true });
  say('called too', { isAssertive: true });
  passTo(10_000);
  expect(spoken).toEqual(['0: first', '2000: called', '4000: called too', '6000: polite']);
});

it('drops an older word about time when a newer one comes', () => {
  say('first');
  say('5 minutes', { kind: 'time' });
  say('joined');
  say('4 minutes', { kind: 'time' });
  passTo(10_000);
  expect(spoken).toEqual(['0: first', '2000: joined', '4000: 4 minutes']);
});

it('stays in step when announcements come one by one', () => {
  say('one');
  passTo(1_500);
  say('two');
  passTo(1_999);
  expect(spoken).toEqual(['0: one']);
  passTo(2_000);
  expect(spoken).toEqual(['0: one', '2000: two']);
});
