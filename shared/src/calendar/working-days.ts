import { addDays } from './zone.ts';

/** One year of the Russian production calendar as an institution keeps it (domain-facts: moved weekends, short days). */
export interface CalendarYear {
  year: number;
  nonWorking: readonly string[];
  workingWeekend: readonly string[];
  short: readonly string[];
}

/** null: the year is not decreed or not loaded, so nobody guesses. */
export function isWorkingDay(date: string, years: readonly CalendarYear[]): boolean | null {
  const year = years.find(entry => entry.year === Number(date.slice(0, 4)));
  if (!year) return null;
  if (year.nonWorking.includes(date)) return false;
  if (year.workingWeekend.includes(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The working day that is `count` working days after `date`; unknown years count Monday to Friday. */
export function addWorkingDays(date: string, count: number, years: readonly CalendarYear[]): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const working = isWorkingDay(day, years) ?? (weekday !== 0 && weekday !== 6);
    if (working) left -= 1;
  }
  return day;
}
