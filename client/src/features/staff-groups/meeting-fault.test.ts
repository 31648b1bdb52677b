import { expect, it } from 'vitest';
import type { DaySlots } from '../staff-booking/nearest.ts';
import { meetingFaults, shownFault } from './meeting-fault.ts';

const today = '2026-11-24';
const first = { date: '2026-12-03', time: '14:00' };

const day = (date: string, changes: Partial<DaySlots> = {}): DaySlots => ({
  ...{ date, workingDay: true, nearest: [], hours: [{ from: '09:00', to: '18:00' }] },
  slots: [
    { time: '14:00', state: 'free' },
    { time: '15:00', state: 'taken' },
  ],
  ...changes,
});

function faultsOf(starts: readonly (readonly [string | null, string | null])[], days: (DaySlots | undefined)[] = []) {
  const more = starts.map(([date, time], index) => ({ key: String(index), date, time }));
  return meetingFaults({ draft: { ...first, more }, minutes: 60, today, days });
}

it('says what is missing, at the first field that lacks it', () => {
  expect(
    faultsOf([
      [null, null],
      ['2026-12-10', null],
      ['0202-12-10', '10:00'],
    ]),
  ).toEqual([
    { field: 'date', kind: 'empty' },
    { field: 'time', kind: 'empty' },
    { field: 'date', kind: 'empty' },
  ]);
});

it('two meetings do not overlap, whichever stands first', () => {
  expect(
    faultsOf([
      ['2026-12-03', '14:45'],
      ['2026-12-03', '16:00'],
      ['2026-12-03', '15:30'],
    ]),
  ).toEqual([{ field: 'time', kind: 'overlaps' }, null, { field: 'time', kind: 'overlaps' }]);
});

it('knows days gone, closed ones, hours and what is taken; a start between the offered ones is left to the server', () => {
  const date = '2026-12-10';
  const known = (time: string, of = day(date)) => faultsOf([[date, time]], [of])[0];
  expect(faultsOf([['2026-11-23', '14:00']])[0]).toEqual({ field: 'date', kind: 'past' });
  expect(known('14:00')).toBeNull();
  expect(known('15:00')).toEqual({ field: 'time', kind: 'taken' });
  expect(known('14:10')).toBeNull();
  expect(known('17:30')).toEqual({ field: 'time', kind: 'outside' });
  expect(known('14:00', day(date, { hours: [] }))).toEqual({ field: 'date', kind: 'closed' });
});

it('the answer for another day says nothing of this one', () => {
  expect(faultsOf([['2026-12-10', '15:00']], [day('2026-12-11')])).toEqual([null]);
  expect(faultsOf([['2026-12-10', '15:00']], [undefined])).toEqual([null]);
});

it('what is missing is not told while people have not pressed yet', () => {
  expect(shownFault({ field: 'date', kind: 'empty' }, false)).toBeNull();
  expect(shownFault({ field: 'date', kind: 'empty' }, true)).not.toBeNull();
  expect(shownFault({ field: 'time', kind: 'taken' }, false)).not.toBeNull();
});
