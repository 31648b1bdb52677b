import type { CourseAttendance } from '@priyom/shared/api/groups';
import { expect, it } from 'vitest';
import { heldOf, lackOf, presencesOf } from './attendance-facts.ts';

const specialist = { staffId: 'anna', shortName: 'Тестова А. П.' };
const meeting = (id: string, status: CourseAttendance['meetings'][number]['status']) => ({
  ...{ id, status, specialist, minutes: 60 },
  startsAt: `2026-12-0${id}T11:00:00.000Z`,
});
const row = {
  ...{ enrolmentId: 'e1', name: 'Примерова Мария', minutes: [47, 0, null], attended: 1 },
  ...{ hasLeft: false, isCertified: false },
};
const course: CourseAttendance = {
  ...{ zone: 'Europe/Moscow', title: 'Школа', specialist: 'Тестова А. П.' },
  ...{ institution: 'Учебный центр', certificate: null },
  meetings: [meeting('1', 'held'), meeting('2', 'held'), meeting('3', 'booked')],
  rows: [row],
};

it('who had a place and did not come is told apart from what has not been', () => {
  expect(presencesOf(row)).toEqual([{ kind: 'minutes', minutes: 47 }, { kind: 'absent' }, { kind: 'none' }]);
  expect(heldOf(course)).toBe(2);
});

it('there is a table once a meeting of a course is over and somebody had a place', () => {
  expect(lackOf(course)).toBeNull();
  expect(lackOf({ ...course, rows: [] })).toBe('nobody');
  expect(lackOf({ ...course, meetings: [meeting('1', 'cancelled'), meeting('2', 'booked')] })).toBe('notYet');
  expect(lackOf({ ...course, meetings: [meeting('1', 'held')] })).toBe('noCourse');
});
