import { expect, it } from 'vitest';
import { countOf, daysOf, nextAfter, weekly } from './course-draft.ts';

const first = { date: '2026-12-17', time: '14:00' };

it('fills a course week by week over the end of a year, on the same weekday and at the same time', () => {
  expect(weekly(first, 4)).toEqual([
    { date: '2026-12-24', time: '14:00' },
    { date: '2026-12-31', time: '14:00' },
    { date: '2027-01-07', time: '14:00' },
  ]);
  expect(weekly(first, 2)).toHaveLength(1);
});

it('one more meeting follows the last one by a week, and has no day where that has none', () => {
  const more = [{ key: 'a', date: '2026-12-22', time: '16:00' }];
  expect(nextAfter({ ...first, more })).toEqual({ date: '2026-12-29', time: '16:00' });
  expect(nextAfter({ ...first, more: [] })).toEqual({ date: '2026-12-24', time: '14:00' });
  expect(nextAfter({ date: null, time: null, more: [] })).toEqual({ date: null, time: null });
});

it('has from 2 to 24 meetings', () => {
  expect(['2', '24'].map(countOf)).toEqual([2, 24]);
  expect(['', '1', '25', '2.5', 'x'].map(countOf)).toEqual([null, null, null, null, null]);
});

it('says from when till when, whatever order its days were typed in', () => {
  const early = { key: 'a', date: '2026-12-03', time: null };
  expect(daysOf({ ...first, more: [early] })).toEqual(['2026-12-03', '2026-12-17']);
  expect(daysOf({ ...first, more: [early, { ...early, date: null }] })).toBeNull();
});
