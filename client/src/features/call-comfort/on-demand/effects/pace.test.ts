import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('a device that falls behind again and again is too slow', () => {
  const pace = new Pace(0.8);
  expect([0.9, 1.2, 0.95].map(share => pace.note(share))).toEqual([false, false, true]);
});

it('a hiccup between good looks is none', () => {
  const pace = new Pace(0.8);
  expect([0.9, 0.9, 0.3, 0.9, 0.9, 0.2].map(share => pace.note(share))).not.toContain(true);
});
