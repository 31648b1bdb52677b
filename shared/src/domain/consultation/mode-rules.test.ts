import { expect, test } from 'vitest';
import { CONSULTATION_MODES, mayNetworkMove } from './mode-rules.ts';

test('the network takes the picture and leaves the voice, nothing else', () => {
  const moved = CONSULTATION_MODES.filter(to => mayNetworkMove({ mode: 'video', cause: 'wish', isSigned: false }, to));
  expect(moved).toEqual(['voice']);
});

test('it gives back the picture that it took, not one that somebody did without', () => {
  expect(mayNetworkMove({ mode: 'voice', cause: 'network', isSigned: false }, 'video')).toBe(true);
  expect(mayNetworkMove({ mode: 'voice', cause: 'wish', isSigned: false }, 'video')).toBe(false);
});

test('chat and telephone are wishes: a late word of the network is void', () => {
  for (const mode of ['chat', 'phone'] as const) {
    for (const to of CONSULTATION_MODES)
      expect(mayNetworkMove({ mode, cause: 'wish', isSigned: false }, to)).toBe(false);
  }
});

test('the network takes no picture where an interpreter is in the room, and gives back what it took before', () => {
  expect(mayNetworkMove({ mode: 'video', cause: 'wish', isSigned: true }, 'voice')).toBe(false);
  expect(mayNetworkMove({ mode: 'voice', cause: 'network', isSigned: true }, 'video')).toBe(true);
});
