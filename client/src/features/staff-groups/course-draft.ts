import { addDays } from '@priyom/shared/calendar/zone';
import { MOST_MEETINGS } from '@priyom/shared/domain/group/schema';
import * as z from 'zod';
import type { Start } from '../staff-booking/nearest.ts';

/** One of a course's other meetings, as typed. */
export const MeetingDraft = z.object({ key: z.string(), date: z.string().nullable(), time: z.string().nullable() });
export type MeetingDraft = z.infer<typeof MeetingDraft>;

/** The first meeting stands in the fields of any meeting, the others below it. */
export interface CourseDraft {
  date: string | null;
  time: string | null;
  more: readonly MeetingDraft[];
}

const WEEK_DAYS = 7;
export const FEWEST_MEETINGS = 2;

/** The other meetings of a course of so many (2–24, the first included): a week apart, at the time of the first. */
export function weekly({ date, time }: Start, meetings: number): Start[] {
  return Array.from({ length: meetings - 1 }, (_, index) => ({ date: addDays(date, WEEK_DAYS * (index + 1)), time }));
}

/** «Ещё встреча»: most likely a week after the last one, at its time; what is not known yet is left to be typed. */
export function nextAfter({ date, time, more }: CourseDraft): Pick<MeetingDraft, 'date' | 'time'> {
  const last = more.at(-1) ?? { date, time };
  return { date: last.date && addDays(last.date, WEEK_DAYS), time: last.time };
}

/** The number typed, where a course may have so many meetings. */
export function countOf(typed: string): number | null {
  const count = Number(typed);
  return Number.isInteger(count) && count >= FEWEST_MEETINGS && count <= MOST_MEETINGS ? count : null;
}

/** Days of all meetings in the order of time; null while one of them lacks its day. */
export function daysOf({ date, more }: CourseDraft): string[] | null {
  const days = [date, ...more.map(meeting => meeting.date)].filter(day => day !== null);
  return days.length === more.length + 1 ? days.sort() : null;
}
