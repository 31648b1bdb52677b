import { expect, test } from 'vitest';
import { CONSULTATION_MODES, mayNetworkMove } from './mode-rules.ts';

test('the network takes the picture and leaves the voice, nothing else', () => {
  const moved = CONSULTATION_MODES.filter(to => mayNetworkMove({ mode: 'video', cause: 'wish' }, to));
  expect(moved).toEqual(['voice']);
});

test('it gives back the picture that it took, not one that somebody did without', () => {
  expect(mayNetworkMove({ mode: 'voice', cause: 'network' }, 'video')).toBe(true);
  expect(mayNetworkMove({ mode: 'voice', cause: 'wish' }, 'video')).toBe(false);
});

test('chat and telephone are wishes: a late word of the network is void', () => {
  for (const mode of ['chat', 'phone'] as const) {
    for (const to of CONSULTATION_MODES) expect(mayNetworkMove({ mode, cause: 'wish' }, to)).toBe(false);
  }
});
