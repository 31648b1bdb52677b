import { type CalendarYear, isWorkingDay } from '@priyom/shared/calendar/working-days';
import { minutesOfDay, timeOfMinutes } from '@priyom/shared/calendar/zone';
import { intervalsOn } from '@priyom/shared/domain/policy/rules';
import type { Hours, PolicyBody } from '@priyom/shared/domain/policy/schema';

export type Interval = { from: string; to: string };

/** A day before a holiday is an hour shorter (Labour Code art. 95). */
const SHORT_DAY_MINUTES = 60;
/** A Saturday that works instead of a day off has a weekday's hours; the calendar does not tell of which. */
const MOVED_DAY_WEEKDAY = 1;

function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function shortened(intervals: readonly Interval[]): Interval[] {
  const last = intervals.at(-1);
  if (!last) return [];
  const to = minutesOfDay(last.to) - SHORT_DAY_MINUTES;
  const rest = intervals.slice(0, -1);
  return to > minutesOfDay(last.from) ? [...rest, { from: last.from, to: timeOfMinutes(to) }] : [...rest];
}

/**
 * D7, D3: the hours of one date, in order: the policy's for its weekday, as the production calendar changes them. In a
 * year nobody has decreed yet Monday to Friday count (`isWorkingDay` null).
 */
export function hoursOn(
  policy: Pick<PolicyBody, 'hours' | 'worksOnDaysOff'>,
  date: string,
  years: readonly CalendarYear[],
): Interval[] {
  const weekday = isoWeekday(date);
  const own = sorted(policy.hours, weekday);
  if (policy.worksOnDaysOff) return own;
  const year = years.find(entry => entry.year === Number(date.slice(0, 4)));
  if (!(isWorkingDay(date, years) ?? weekday <= 5)) return [];
  const isMoved = year?.workingWeekend.includes(date) === true && own.length === 0;
  const intervals = isMoved ? sorted(policy.hours, MOVED_DAY_WEEKDAY) : own;
  return year?.short.includes(date) ? shortened(intervals) : intervals;
}

function sorted(hours: Hours, weekday: number): Interval[] {
  return [...intervalsOn(hours, weekday)].toSorted((one, other) => one.from.localeCompare(other.from));
}

/** What lies between the intervals: lunch. */
export function breaksOf(intervals: readonly Interval[]): Interval[] {
  return intervals.slice(1).flatMap((next, index) => {
    const before = intervals[index];
    return before && before.to < next.from ? [{ from: before.to, to: next.from }] : [];
  });
}

/** Wholly inside one interval. */
export function fits(intervals: readonly Interval[], time: string, minutes: number): boolean {
  const start = minutesOfDay(time);
  return intervals.some(each => start >= minutesOfDay(each.from) && start + minutes <= minutesOfDay(each.to));
}

/** Starts on a grid of `stepMinutes` from each interval's beginning at which a meeting of `minutes` fits. */
export function startsIn(intervals: readonly Interval[], minutes: number, stepMinutes: number): string[] {
  return intervals.flatMap(({ from, to }) => {
    const first = minutesOfDay(from);
    const count = Math.floor((minutesOfDay(to) - minutes - first) / stepMinutes) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => timeOfMinutes(first + index * stepMinutes));
  });
}
