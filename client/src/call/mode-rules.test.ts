import { expect, test } from 'vitest';
import { type ModeChange, modeHas, wantedAfter } from './mode-rules.ts';

const BACK: ModeChange = {
  role: 'guest',
  wanted: true,
  left: { mode: 'voice', cause: 'wish' },
  to: 'video',
  byMe: false,
};

test('voice has no camera; chat and telephone have no microphone either', () => {
  expect(modeHas('voice', 'camera')).toBe(false);
  expect(modeHas('voice', 'mic')).toBe(true);
  expect(modeHas('chat', 'mic')).toBe(false);
  expect(modeHas('phone', 'mic')).toBe(false);
});

test('a specialist’s press does not switch the citizen’s camera on', () => {
  expect(wantedAfter(BACK, 'camera')).toBe(false);
});

test('the citizen’s own press does', () => {
  expect(wantedAfter({ ...BACK, byMe: true }, 'camera')).toBe(true);
});

test('what the network had taken comes back by itself', () => {
  expect(wantedAfter({ ...BACK, left: { mode: 'voice', cause: 'network' } }, 'camera')).toBe(true);
});

test('nothing that was off comes on', () => {
  expect(wantedAfter({ ...BACK, wanted: false, byMe: true }, 'camera')).toBe(false);
});

test('from chat to voice the guest’s microphone waits for the guest as well', () => {
  expect(wantedAfter({ ...BACK, left: { mode: 'chat', cause: 'wish' }, to: 'voice' }, 'mic')).toBe(false);
  expect(wantedAfter({ ...BACK, left: { mode: 'chat', cause: 'wish' }, to: 'voice' }, 'camera')).toBe(true);
});
