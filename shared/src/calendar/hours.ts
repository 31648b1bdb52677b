import { intervalsOn } from '../domain/policy/rules.ts';
import type { Hours } from '../domain/policy/schema.ts';
import { minutesOfDay, timeOfMinutes } from './zone.ts';

/** D7: a meeting lies wholly inside one interval of its weekday, so never across the lunch break. */
export function insideHours(hours: Hours, weekday: number, time: string, minutes: number): boolean {
  const start = minutesOfDay(time);
  return intervalsOn(hours, weekday).some(
    interval => start >= minutesOfDay(interval.from) && start + minutes <= minutesOfDay(interval.to),
  );
}

/** Start times of a day on a grid of `stepMinutes` at which a meeting of `minutes` fits, e.g. for a list of free slots. */
export function startTimes(hours: Hours, weekday: number, minutes: number, stepMinutes: number): string[] {
  return intervalsOn(hours, weekday).flatMap(interval => {
    const times: string[] = [];
    const last = minutesOfDay(interval.to) - minutes;
    for (let start = minutesOfDay(interval.from); start <= last; start += stepMinutes) times.push(timeOfMinutes(start));
    return times;
  });
}
