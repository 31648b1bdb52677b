import { expect, it } from 'vitest';
import { minutesLeft, momentOf, planAhead, toldEnd } from './moment.ts';

const endsAt = '2026-11-24T08:35:00Z';
const left = (minutes: number) => Date.parse(endsAt) - minutes * 60_000;
const policy = { endsAt, warningsAt: [10, 5, 1] };

it('the sheet opens at five minutes, the bar in the last one', () => {
  expect([9, 5.1, 5, 1.1, 1, 0].map(minutes => momentOf(policy, left(minutes)))).toEqual([
    'calm',
    'calm',
    'five',
    'five',
    'last',
    'last',
  ]);
});

it('without a cap, or while a crisis suspends it, nothing presses', () => {
  expect(momentOf({ ...policy, endsAt: null }, left(0))).toBe('calm');
});

it('a policy that warns at three minutes gets its sheet then', () => {
  expect(momentOf({ endsAt, warningsAt: [15, 3] }, left(4))).toBe('calm');
  expect(momentOf({ endsAt, warningsAt: [15, 3] }, left(3))).toBe('five');
});

it('the promised length is what is told, the cap from its first warning on or when the plan is over', () => {
  const booked = { ...policy, startedAt: '2026-11-24T07:35:00Z', plannedMinutes: 45, capSuspended: null };
  const told = (minutes: number) => toldEnd(booked, left(minutes));
  expect([50, 20].map(told)).toEqual(['2026-11-24T08:20:00.000Z', '2026-11-24T08:20:00.000Z']);
  expect([15, 10, 1].map(told)).toEqual([endsAt, endsAt, endsAt]);
  expect(planAhead({ ...booked, startedAt: null }, left(50))).toBeNull();
  // Booked up to the warnings: they matter more than the rest of the plan.
  expect(toldEnd({ ...booked, plannedMinutes: 55 }, left(8))).toBe(endsAt);
});

it('minutes are rounded up and never negative', () => {
  expect(minutesLeft(endsAt, left(4.2))).toBe(5);
  expect(minutesLeft(endsAt, left(-3))).toBe(0);
});
