import { expect, test } from 'vitest';
import { GOOD, type Instant, instantLevel, type LevelState, nextLevel, START_LEVEL } from './level-rules.ts';
import type { PathQuality } from './path-quality.ts';

const CLEAN: PathQuality = { lossUp: 0, lossDown: 0, roundTripMs: 40, availableOutBps: 2_000_000 };
const WEAK_UP: Instant = { level: 'weak', side: 'up' };
const VERY_WEAK_UP: Instant = { level: 'veryWeak', side: 'up' };
const LOST: Instant = { level: 'lost', side: 'both' };

/** Every 500 ms from `from` until `to`, as the monitor does. */
function run(state: LevelState, instant: Instant, from: number, to: number): LevelState {
  let next = state;
  for (let now = from; now <= to; now += 500) next = nextLevel(next, instant, now);
  return next;
}

test('a clean path is good and nobody is to blame', () => {
  expect(instantLevel(CLEAN, false, true)).toEqual(GOOD);
});

test('loss on the way up is one’s own side, loss on the way down the other', () => {
  expect(instantLevel({ ...CLEAN, lossUp: 0.1 }, false, true)).toEqual(WEAK_UP);
  expect(instantLevel({ ...CLEAN, lossDown: 0.3 }, false, true)).toEqual({ level: 'veryWeak', side: 'down' });
  expect(instantLevel({ ...CLEAN, lossUp: 0.1, lossDown: 0.1 }, false, true).side).toBe('both');
});

test('a low estimate counts only while a picture is sent', () => {
  const narrow = { ...CLEAN, availableOutBps: 60_000 };
  expect(instantLevel(narrow, false, true)).toEqual(VERY_WEAK_UP);
  expect(instantLevel(narrow, false, false)).toEqual(GOOD);
});

test('a long way (satellite, 1.5 s) is very weak without any loss', () => {
  expect(instantLevel({ ...CLEAN, roundTripMs: 1_500 }, false, true)).toEqual({ level: 'veryWeak', side: 'both' });
});

test('weak is told after five seconds, not before', () => {
  expect(run(START_LEVEL, WEAK_UP, 0, 4_500).shown).toEqual(GOOD);
  expect(run(START_LEVEL, WEAK_UP, 0, 5_000).shown).toEqual(WEAK_UP);
});

test('a bad second in between does not make it worse', () => {
  let state = run(START_LEVEL, WEAK_UP, 0, 1_000);
  state = run(state, GOOD, 1_500, 2_000);
  state = run(state, WEAK_UP, 2_500, 7_000);
  expect(state.shown).toEqual(GOOD);
});

test('very weak is told after eight seconds, the weak ones before it included', () => {
  let state = run(START_LEVEL, WEAK_UP, 0, 4_000);
  state = run(state, VERY_WEAK_UP, 4_500, 7_500);
  expect(state.shown).toEqual(GOOD);
  state = run(state, VERY_WEAK_UP, 8_000, 8_500);
  expect(state.shown).toEqual(VERY_WEAK_UP);
});

test('lost is told at once and taken back at once', () => {
  const lost = nextLevel(START_LEVEL, LOST, 100);
  expect(lost.shown).toEqual(LOST);
  expect(nextLevel(lost, GOOD, 600).shown).toEqual(GOOD);
});

test('what a loss leaves behind is told as weak: very weak takes the pictures of all, so it has to last after a loss too', () => {
  const lost = nextLevel(START_LEVEL, LOST, 100);
  const after = run(lost, VERY_WEAK_UP, 500, 8_000);
  expect(after.shown).toEqual(WEAK_UP);
  expect(run(after, VERY_WEAK_UP, 8_500, 8_500).shown).toEqual(VERY_WEAK_UP);
  expect(run(after, GOOD, 8_500, 13_500).shown).toEqual(GOOD);
});

test('good again is told after five good seconds', () => {
  const weak = run(START_LEVEL, WEAK_UP, 0, 5_000);
  expect(run(weak, GOOD, 5_500, 10_000).shown).toEqual(WEAK_UP);
  expect(run(weak, GOOD, 5_500, 10_500).shown).toEqual(GOOD);
});
