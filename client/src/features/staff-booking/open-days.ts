import { type CalendarYear, isWorkingDay } from '@priyom/shared/calendar/working-days';
import { intervalsOn } from '@priyom/shared/domain/policy/rules';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';

/** Where the calendar moves a working day to a weekend, it has the hours of a Monday (the server does the same). */
const MOVED_DAY_WEEKDAY = 1;

/**
 * D7: whether nobody can be booked on this date: a closed weekday, or a day off, unless the policy works on days off. A
 * year that nobody has decreed counts Monday to Friday.
 */
export function isClosedDay(
  date: string,
  policy: Pick<PolicyBody, 'hours' | 'worksOnDaysOff'>,
  years: readonly CalendarYear[],
): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const hasHours = intervalsOn(policy.hours, weekday).length > 0;
  if (policy.worksOnDaysOff) return !hasHours;
  const working = isWorkingDay(date, years) ?? weekday <= 5;
  const isMoved = years.some(year => year.workingWeekend.includes(date));
  return !working || !(hasHours || (isMoved && intervalsOn(policy.hours, MOVED_DAY_WEEKDAY).length > 0));
}
