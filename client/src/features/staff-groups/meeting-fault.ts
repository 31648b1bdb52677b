import { minutesOfDay } from '@priyom/shared/calendar/zone';
import { Day } from '@priyom/shared/domain/appointment/schema';
import type { DaySlots, Start } from '../staff-booking/nearest.ts';
import type { CourseDraft, MeetingDraft } from './course-draft.ts';

/** What is wrong with one of a course's other meetings, and at which of its two fields. */
export interface MeetingFault {
  field: 'date' | 'time';
  kind: 'empty' | 'past' | 'closed' | 'outside' | 'taken' | 'overlaps';
}

interface Around {
  draft: CourseDraft;
  minutes: number | null;
  /** By the institution's clock. */
  today: string;
  /** The specialist's day of each meeting, in their order; undefined: not known yet. */
  days: readonly (DaySlots | undefined)[];
}

/** Of each meeting but the first, in their order; null: nothing that can be known before the server is asked. */
export function meetingFaults({ draft, minutes, today, days }: Around): (MeetingFault | null)[] {
  const earlier = [startOf(draft)];
  return draft.more.map((meeting, index) => {
    const start = startOf(meeting);
    const fault = start
      ? (pastOf(start, today) ?? overlapOf(start, earlier, minutes) ?? ofDay(start, minutes, days[index]))
      : lackOf(meeting);
    earlier.push(start);
    return fault;
  });
}

/** What is missing is told after the first press, all else at once: dates are filled in by a rule that knows no holidays. */
export function shownFault(fault: MeetingFault | null | undefined, isTried: boolean): MeetingFault | null {
  return fault && (isTried || fault.kind !== 'empty') ? fault : null;
}

function startOf({ date, time }: Pick<MeetingDraft, 'date' | 'time'>): Start | null {
  return date !== null && time !== null && Day.safeParse(date).success ? { date, time } : null;
}

const lackOf = ({ date }: MeetingDraft): MeetingFault => {
  return { field: date !== null && Day.safeParse(date).success ? 'time' : 'date', kind: 'empty' };
};

const pastOf = ({ date }: Start, today: string): MeetingFault | null =>
  date < today ? { field: 'date', kind: 'past' } : null;

function overlapOf(start: Start, earlier: readonly (Start | null)[], minutes: number | null): MeetingFault | null {
  const meets = earlier.some(
    other =>
      other?.date === start.date && Math.abs(minutesOfDay(other.time) - minutesOfDay(start.time)) < (minutes ?? 1),
  );
  return meets ? { field: 'time', kind: 'overlaps' } : null;
}

/** Starts between those that are offered are not known to be free: the server says. */
function ofDay({ date, time }: Start, minutes: number | null, day: DaySlots | undefined): MeetingFault | null {
  if (day?.date !== date || minutes === null) return null;
  if (day.hours.length === 0) return { field: 'date', kind: 'closed' };
  const begins = minutesOfDay(time);
  const isWithin = day.hours.some(
    ({ from, to }) => begins >= minutesOfDay(from) && begins + minutes <= minutesOfDay(to),
  );
  if (!isWithin) return { field: 'time', kind: 'outside' };
  const state = day.slots.find(slot => slot.time === time)?.state;
  return state === 'taken' || state === 'past' ? { field: 'time', kind: state } : null;
}
