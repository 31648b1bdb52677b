import { expect, it } from 'vitest';
import { isClosedDay } from './open-days.ts';

const day = [{ from: '09:00', to: '18:00' }];
const weekdays = { hours: { '1': day, '2': day, '3': day, '4': day, '5': day }, worksOnDaysOff: false };
const years = [{ year: 2026, nonWorking: ['2026-11-04'], workingWeekend: ['2026-10-31'], short: [] }];

it('closes days off and weekdays without hours', () => {
  expect(isClosedDay('2026-11-03', weekdays, years)).toBe(false);
  expect(isClosedDay('2026-11-04', weekdays, years)).toBe(true);
  expect(isClosedDay('2026-11-07', weekdays, years)).toBe(true);
});

it('opens a weekend to which a working day was moved', () => {
  expect(isClosedDay('2026-10-31', weekdays, years)).toBe(false);
});

it('a service that works on days off is closed only where it has no hours', () => {
  const always = { ...weekdays, worksOnDaysOff: true };
  expect(isClosedDay('2026-11-04', always, years)).toBe(false);
  expect(isClosedDay('2026-11-07', always, years)).toBe(true);
});

it('in a year that nobody has decreed Monday to Friday count', () => {
  expect(isClosedDay('2027-03-01', weekdays, years)).toBe(false);
  expect(isClosedDay('2027-03-06', weekdays, years)).toBe(true);
});
