import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../src/calendar/working-days.ts';
import { instantOf, localOf } from '../src/calendar/zone.ts';

const YEAR_2026 = { year: 2026, nonWorking: ['2026-12-31', '2026-01-09', '2026-11-04'], workingWeekend: [], short: [] };

describe('zones', () => {
  it.each([
    ['Asia/Yekaterinburg', '2026-11-25T05:00:00.000Z', '10:00'],
    ['Asia/Yakutsk', '2026-11-25T05:00:00.000Z', '14:00'],
    ['Europe/Moscow', '2026-11-25T05:00:00.000Z', '08:00'],
  ])('%s shows its own clock and finds the instant back', (zone, instant, time) => {
    const shown = localOf(new Date(instant), zone);
    expect(shown).toEqual({ date: '2026-11-25', time, weekday: 3 });
    expect(instantOf(shown.date, shown.time, zone).toISOString()).toBe(instant);
  });

  it('keeps to the wall clock over a change of summer time', () => {
    const before = instantOf('2026-03-28', '10:00', 'Europe/Berlin');
    const after = instantOf('2026-03-30', '10:00', 'Europe/Berlin');
    expect(after.getTime() - before.getTime()).toBe(47 * 3_600_000);
  });

  it('gives Sunday as the seventh day', () => {
    expect(localOf(new Date('2026-11-29T12:00:00Z'), 'Europe/Moscow').weekday).toBe(7);
  });
});

describe('working days (D3)', () => {
  it('knows moved days off, and says null for a year nobody loaded', () => {
    expect(isWorkingDay('2026-12-31', [YEAR_2026])).toBe(false);
    expect(isWorkingDay('2026-12-30', [YEAR_2026])).toBe(true);
    expect(isWorkingDay('2026-11-28', [YEAR_2026])).toBe(false);
    expect(isWorkingDay('2031-01-01', [YEAR_2026])).toBe(null);
  });

  it('counts over a holiday', () => {
    expect(addWorkingDays('2026-11-02', 3, [YEAR_2026])).toBe('2026-11-06');
  });
});
