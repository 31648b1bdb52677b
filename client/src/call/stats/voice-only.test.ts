import { expect, test } from 'vitest';
import { nextVoiceOnly, PICTURE, type VoiceOnlyState } from './voice-only.ts';

function good(state: VoiceOnlyState, from: number, to: number): VoiceOnlyState {
  let next = state;
  for (let now = from; now <= to; now += 500) next = nextVoiceOnly(next, 'good', now);
  return next;
}

test('very weak leaves the voice; weak and lost do not take the picture', () => {
  expect(nextVoiceOnly(PICTURE, 'weak', 0).isOn).toBe(false);
  expect(nextVoiceOnly(PICTURE, 'lost', 0).isOn).toBe(false);
  expect(nextVoiceOnly(PICTURE, 'veryWeak', 0).isOn).toBe(true);
});

test('after fifteen good seconds the picture comes back by itself', () => {
  const fallen = nextVoiceOnly(PICTURE, 'veryWeak', 0);
  expect(good(fallen, 500, 15_000).isOn).toBe(true);
  expect(good(fallen, 500, 15_500).isOn).toBe(false);
});

test('a bad moment begins the wait again', () => {
  let state = good(nextVoiceOnly(PICTURE, 'veryWeak', 0), 500, 10_000);
  state = nextVoiceOnly(state, 'weak', 10_500);
  expect(good(state, 11_000, 20_000).isOn).toBe(true);
});

test('a picture that does not last is tried more rarely, one that lasted is not held against it', () => {
  const back = good(nextVoiceOnly(PICTURE, 'veryWeak', 0), 500, 15_500);
  expect(nextVoiceOnly(back, 'veryWeak', 25_000).waitMs).toBe(30_000);
  expect(nextVoiceOnly(back, 'veryWeak', 200_000).waitMs).toBe(15_000);
});
