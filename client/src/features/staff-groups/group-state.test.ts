import { expect, it } from 'vitest';
import { canBeLeft, isOver, lacksPeople, nextOf, sorted, stateOf, takesPeople } from './group-state.ts';

const now = new Date('2026-11-24T10:43:00+03:00');
const group = {
  status: 'booked' as const,
  publishedAt: '2026-11-20T07:00:00.000Z',
  taken: 2,
  places: 12,
  startsAt: '2026-11-25T11:00:00.000Z',
  minutes: 60,
  meetings: [],
};

type Status = 'booked' | 'inSession' | 'held' | 'noShow' | 'cancelled';
const DAYS = ['2026-11-20', '2026-11-25', '2026-12-02'];
const course = (...statuses: Status[]) => {
  const meetings = statuses.map((status, index) => ({
    ...{ id: String(index), status, minutes: 60 },
    startsAt: `${DAYS[index]}T11:00:00.000Z`,
  }));
  return { ...group, ...meetings[0], meetings };
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

it('a course is draft, open or full until it begins, then it runs, and is over with its last meeting', () => {
  expect(stateOf(course('booked', 'booked'))).toBe('open');
  expect(stateOf({ ...course('booked', 'booked'), publishedAt: null })).toBe('draft');
  expect(stateOf(course('held', 'booked'))).toBe('running');
  expect(stateOf(course('held', 'inSession'))).toBe('live');
  expect(stateOf(course('held', 'noShow', 'cancelled'))).toBe('held');
  expect(stateOf(course('cancelled', 'cancelled'))).toBe('cancelled');
  expect(isOver(course('held', 'booked', 'booked'), now)).toBe(false);
  expect(isOver(course('held', 'cancelled', 'noShow'), now)).toBe(true);
});

it('a course whose first meeting is cancelled begins with the next one', () => {
  const late = course('cancelled', 'booked', 'booked');
  expect([stateOf(late), takesPeople(late, now), lacksPeople(late, now, 'Europe/Moscow')]).toEqual([
    'open',
    true,
    true,
  ]);
});

it('once a course has begun nobody enrols, and who has a place may still give it back', () => {
  const begun = course('held', 'booked', 'booked');
  expect([takesPeople(begun, now), canBeLeft(begun, now)]).toEqual([false, true]);
  expect(nextOf(begun, now)).toMatchObject({ id: '1' });
  expect(canBeLeft(course('held', 'cancelled', 'held'), now)).toBe(false);
});

it('a course stands in the list by the meeting that comes next', () => {
  const soon = { ...group, id: 'alone', startsAt: '2026-11-24T11:00:00.000Z' };
  const { coming, past } = sorted([{ ...course('held', 'booked', 'booked'), id: 'course' }, soon], now);
  expect([coming.map(({ id }) => id), past]).toEqual([['alone', 'course'], []]);
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
