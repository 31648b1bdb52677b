import { expect, it } from 'vitest';
import { at } from '../../stories/staff/clock.ts';
import { next, noon } from '../../stories/staff/meetings.ts';
import { anna } from '../../stories/staff/people.ts';
import { planOf, timesOf } from '../call-stage/plan.ts';
import { nextMeeting, overrunOf } from './plan.ts';

/** Booked for half an hour at 10:00, the cap is an hour. */
const facts = { startedAt: at('10:00'), endsAt: at('11:00'), warningsAt: [10, 5, 1], plannedMinutes: 30 };
const times = timesOf({ ...facts, capSuspended: null });
const now = (time: string) => Date.parse(at(time));
const MINUTE = 60_000;

it('the clock counts the booked length, and the cap only from its first warning on', () => {
  expect(planOf(times, now('10:10'))).toMatchObject({ leftMs: 20 * MINUTE, endsAt: now('11:00') });
  expect(planOf(times, now('10:35'))).toMatchObject({ leftMs: 0 });
  expect(planOf(times, now('10:50'))).toBeNull();
});

it('booked for the whole cap, without a cap or in a crisis there is nothing to tell beside the session’s own end', () => {
  expect(planOf(timesOf({ ...facts, plannedMinutes: 60, capSuspended: null }), now('10:10'))).toBeNull();
  expect(planOf(timesOf({ ...facts, endsAt: null, capSuspended: null }), now('10:10'))).toBeNull();
  const crisis = timesOf({ ...facts, endsAt: null, capSuspended: { at: at('10:05'), reason: '' } });
  expect(planOf(crisis, now('10:10'))).toBeNull();
  expect(overrunOf(crisis, at('10:05'), now('10:40'))).toBeNull();
});

it('the end of the booked length is told, and a next meeting that is due before it', () => {
  expect(overrunOf(times, at('10:30'), now('10:29'))).toBeNull();
  expect(overrunOf(times, at('10:20'), now('10:25'))).toBe('nextDue');
  expect(overrunOf(times, undefined, now('10:30'))).toBe('planOver');
  expect(overrunOf(timesOf({ ...facts, endsAt: null, capSuspended: null }), undefined, now('10:31'))).toBe('planOver');
});

it('the next one is the specialist’s own, booked, after this one', () => {
  const [here, later] = [
    { ...next, status: 'inSession' as const },
    { ...noon, id: 'later', startsAt: at('15:00') },
  ];
  const other = { ...noon, id: 'other', startsAt: at('11:30'), specialist: { ...noon.specialist, staffId: 'petr' } };
  const cancelled = { ...noon, id: 'no', startsAt: at('11:40'), status: 'cancelled' as const };
  const around = { consultationId: next.id, plannedStartAt: next.startsAt };
  expect(nextMeeting([here, later, other, cancelled, noon], anna.staffId, around)?.id).toBe(noon.id);
  expect(nextMeeting([here, other, cancelled], anna.staffId, around)).toBeUndefined();
});
