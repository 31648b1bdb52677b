import type { CourseAttendance } from '@priyom/shared/api/groups';

type Row = CourseAttendance['rows'][number];

/** Of a course: how many of its meetings were held. */
export const heldOf = ({ meetings }: Pick<CourseAttendance, 'meetings'>): number =>
  meetings.filter(({ status }) => status === 'held').length;

/** none: not held yet, or they had no place in it · absent: they had one and did not come · minutes of presence */
export type Presence = { kind: 'none' } | { kind: 'absent' } | { kind: 'minutes'; minutes: number };

/** What stands in each column of a person's line, in the order of the meetings. */
export function presencesOf({ minutes }: Row): Presence[] {
  return minutes.map(each => {
    if (each === null) return { kind: 'none' };
    return each === 0 ? { kind: 'absent' } : { kind: 'minutes', minutes: each };
  });
}

/** Why there is no table: a single meeting, nothing held yet, nobody; null: there is one. */
export function lackOf(attendance: CourseAttendance): 'noCourse' | 'notYet' | 'nobody' | null {
  if (attendance.meetings.length < 2) return 'noCourse';
  if (heldOf(attendance) === 0) return 'notYet';
  return attendance.rows.length === 0 ? 'nobody' : null;
}
