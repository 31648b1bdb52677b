import type { Slots } from '@priyom/shared/api/appointments';
import { minutesOfDay } from '@priyom/shared/calendar/zone';
import type * as z from 'zod';
import { ApiError } from '../staff-app/api-error.ts';

export type DaySlots = z.infer<typeof Slots>;
export interface Start {
  date: string;
  time: string;
}

const OFFERED = 3;

/** Free starts to offer instead of a taken one: of the same day the nearest, then those the server found on later days. */
export function nearestTo(time: string | null, day: DaySlots): Start[] {
  const wished = time === null ? 0 : minutesOfDay(time);
  const distance = (start: string) => Math.abs(minutesOfDay(start) - wished);
  const sameDay = day.slots
    .filter(slot => slot.state === 'free')
    .sort((one, other) => distance(one.time) - distance(other.time))
    .slice(0, OFFERED)
    .map(slot => ({ date: day.date, time: slot.time }));
  const later = day.nearest.filter(start => start.date !== day.date);
  return [...sameDay, ...later].slice(0, OFFERED).sort(byTime);
}

/** «2026-11-25T10:30» of `TIME_TAKEN {nearest}`. */
export function startsOf(nearest: unknown): Start[] {
  if (!Array.isArray(nearest)) return [];
  return nearest.flatMap((each: unknown) => {
    const [date, time] = typeof each === 'string' ? each.split('T') : [];
    return date && time ? [{ date, time }] : [];
  });
}

/** What is free instead, when somebody was faster (D7); null: that was not the refusal. */
export function takenStarts(error: unknown): Start[] | null {
  return error instanceof ApiError && error.code === 'TIME_TAKEN' ? startsOf(error.details.nearest) : null;
}

function byTime(one: Start, other: Start): number {
  return `${one.date}${one.time}`.localeCompare(`${other.date}${other.time}`);
}
