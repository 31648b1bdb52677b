import type { PublicGroup } from '@priyom/shared/api/groups';
import { expect, it } from 'vitest';
import { atNext, isCancelled, nextMeeting, ofPlace } from './course.ts';

type Meeting = PublicGroup['meetings'][number];

const DAYS = ['2026-12-03', '2026-12-10', '2026-12-17'];
const meetings = (...states: Meeting['state'][]): Meeting[] =>
  states.map((state, index) => ({
    ...{ state, minutes: 60, leads: 'Тестова Анна Примеровна' },
    startsAt: `${DAYS[index]}T11:00:00.000Z`,
  }));

const group: PublicGroup = {
  ...{ id: 'g1', form: 'group', title: 'Школа', about: '', forWhom: '', zone: 'Europe/Moscow', method: 'video' },
  ...{ startsAt: '2026-12-03T11:00:00.000Z', minutes: 60, publishedAt: '2026-11-20T09:00:00.000Z' },
  specialist: { name: 'Тестова Анна Примеровна', position: 'психолог', initials: 'ТА' },
  ...{ places: 12, free: 2, waiting: 0, meetings: [], state: 'closed' },
};
const at = (instant: string) => Date.parse(instant);

it('after the first meeting of a course the place is that of the second', () => {
  const course = { ...group, meetings: meetings('held', 'coming', 'coming') };
  const now = at('2026-12-05T08:00:00Z');
  expect(atNext(course, now).startsAt).toBe('2026-12-10T11:00:00.000Z');
  expect(ofPlace(course, now).state).toBe('open');
  expect(ofPlace({ ...course, free: 0 }, now).state).toBe('full');
});

it('what was cancelled is not come to, and a meeting that goes on is', () => {
  const course = { ...group, meetings: meetings('held', 'cancelled', 'coming') };
  expect(nextMeeting(course, at('2026-12-05T08:00:00Z'))?.startsAt).toBe('2026-12-17T11:00:00.000Z');
  expect(ofPlace(course, at('2026-12-17T11:30:00Z')).state).toBe('closed');
  expect(nextMeeting(course, at('2026-12-17T12:14:00Z'))).not.toBeNull();
});

it('a course is over with its last meeting, and cancelled only as a whole', () => {
  expect(nextMeeting({ ...group, meetings: meetings('held', 'held') }, at('2026-12-05T08:00:00Z'))).toBeNull();
  expect(isCancelled({ ...group, state: 'cancelled', meetings: meetings('cancelled', 'coming') })).toBe(false);
  expect(isCancelled({ ...group, meetings: meetings('cancelled', 'cancelled') })).toBe(true);
});

it('a group that is no course stays as the server says', () => {
  const now = at('2026-12-03T11:30:00Z');
  expect([ofPlace(group, now), atNext(group, now)]).toEqual([group, group]);
  expect(nextMeeting(group, now)).toEqual(group);
  expect(isCancelled({ ...group, state: 'cancelled' })).toBe(true);
});
