import { expect, it } from 'vitest';
import { isOver, lacksPeople, sorted, stateOf } from './group-state.ts';

const now = new Date('2026-11-24T10:43:00+03:00');
const group = {
  status: 'booked' as const,
  publishedAt: '2026-11-20T07:00:00.000Z',
  taken: 2,
  places: 12,
  startsAt: '2026-11-25T11:00:00.000Z',
  minutes: 60,
};

it('says whether anybody may enrol, and afterwards what became of the meeting', () => {
  expect(stateOf({ ...group, publishedAt: null })).toBe('draft');
  expect(stateOf(group)).toBe('open');
  expect(stateOf({ ...group, taken: 12 })).toBe('full');
  expect(stateOf({ ...group, status: 'inSession', taken: 12 })).toBe('live');
  expect(stateOf({ ...group, status: 'cancelled', publishedAt: null })).toBe('cancelled');
});

it('a meeting that goes on over its time is not behind us, one that nobody has begun is', () => {
  const gone = { ...group, startsAt: '2026-11-24T06:00:00.000Z' };
  expect(isOver(gone, now)).toBe(true);
  expect(isOver({ ...gone, status: 'inSession' }, now)).toBe(false);
  expect(isOver({ ...group, status: 'cancelled' }, now)).toBe(true);
});

it('the nearest to come stands first, of those behind us the last', () => {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const { coming, past } = sorted(
    [
      { ...group, id: 'later', startsAt: '2026-12-03T11:00:00.000Z' },
      { ...group, id: 'old', status: 'held', startsAt: '2026-11-02T11:00:00.000Z' },
      { ...group, id: 'soon' },
      { ...group, id: 'recent', status: 'held', startsAt: '2026-11-20T11:00:00.000Z' },
    ],
    now,
  );
  expect([ids(coming), ids(past)]).toEqual([
    ['soon', 'later'],
    ['recent', 'old'],
  ]);
});

it('few enrolled are asked about the day before, not earlier and not after the start', () => {
  const zone = 'Europe/Moscow';
  expect(lacksPeople(group, now, zone)).toBe(true);
  expect(lacksPeople({ ...group, startsAt: '2026-11-26T11:00:00.000Z' }, now, zone)).toBe(false);
  expect(lacksPeople({ ...group, startsAt: '2026-11-24T07:00:00.000Z' }, now, zone)).toBe(false);
  expect(lacksPeople({ ...group, taken: 4 }, now, zone)).toBe(false);
  expect(lacksPeople({ ...group, publishedAt: null }, now, zone)).toBe(false);
  expect(lacksPeople({ ...group, taken: 2, places: 2 }, now, zone)).toBe(false);
  expect(lacksPeople({ ...group, taken: 1, places: 2 }, now, zone)).toBe(true);
});
