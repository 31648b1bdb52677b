import { expect, it } from 'vitest';
import { type DaySlots, nearestTo, startsOf } from './nearest.ts';

const day: DaySlots = {
  date: '2026-11-26',
  workingDay: true,
  hours: [{ from: '09:00', to: '13:00' }],
  slots: [
    { time: '09:00', state: 'past' },
    { time: '10:00', state: 'free' },
    { time: '10:45', state: 'taken' },
    { time: '11:30', state: 'free' },
    { time: '12:00', state: 'free' },
    { time: '12:15', state: 'free' },
  ],
  nearest: [
    { date: '2026-11-26', time: '10:00' },
    { date: '2026-11-27', time: '09:00' },
  ],
};

it('offers the nearest of the day around a taken start, in the order of time', () => {
  expect(nearestTo('10:45', day).map(start => start.time)).toEqual(['10:00', '11:30', '12:00']);
});

it('a full day offers the next days', () => {
  const full = { ...day, slots: day.slots.map(slot => ({ ...slot, state: 'taken' as const })) };
  expect(nearestTo('10:45', full)).toEqual([{ date: '2026-11-27', time: '09:00' }]);
});

it('reads what the server offers and nothing else', () => {
  expect(startsOf(['2026-11-26T10:30', 7])).toEqual([{ date: '2026-11-26', time: '10:30' }]);
  expect(startsOf(undefined)).toEqual([]);
});
