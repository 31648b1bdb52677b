import { expect, it } from 'vitest';
import { nextRing, QUIET, type Ring } from './ring.ts';

const through = (start: Ring, ...statuses: readonly ('waiting' | 'called' | 'inRoom')[]): Ring =>
  statuses.reduce(nextRing, start);

it('who waits and was not called has not failed to answer', () => {
  expect(through(QUIET, 'waiting').isUnanswered).toBe(false);
  expect(through(QUIET, 'waiting', 'called').isUnanswered).toBe(false);
});

it('who was called and waits again has not answered, until the next call', () => {
  const passed = through(QUIET, 'waiting', 'called', 'waiting');
  expect(passed.isUnanswered).toBe(true);
  expect(nextRing(passed, 'waiting')).toBe(passed);
  expect(through(passed, 'called').isUnanswered).toBe(false);
  expect(through(passed, 'called', 'inRoom').isUnanswered).toBe(false);
});

it('after «Не звать» nobody is said not to answer, but after the next call they are', () => {
  const called = through(QUIET, 'waiting', 'called');
  const uncalled = nextRing({ ...called, isUncalled: true }, 'waiting');
  expect(uncalled.isUnanswered).toBe(false);
  expect(through(uncalled, 'called', 'waiting').isUnanswered).toBe(true);
});
