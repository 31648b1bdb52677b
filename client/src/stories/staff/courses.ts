import type { CourseAttendance, CourseMeeting, GroupPage, GroupView } from '@priyom/shared/api/groups';
import { at } from './clock.ts';
import { openPage, sleep } from './groups.ts';

const anna = { staffId: 'anna', shortName: 'Тестова А. П.' };
const ksenia = { staffId: 'ksenia', shortName: 'Эталонова К. Р.' };

const meeting = (index: number, date: string, changes: Partial<CourseMeeting> = {}): CourseMeeting => ({
  ...{ id: `m${index}`, startsAt: at('14:00', date), minutes: 60, status: 'booked', specialist: anna },
  ...changes,
});

const AHEAD = ['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2027-01-14', '2027-01-21', '2027-01-28'];
const ahead = AHEAD.map((date, index) => meeting(index, date));

const school: GroupView = {
  ...sleep,
  title: 'Школа приёмных родителей',
  about: 'Восемь встреч: от первого дня в семье до школы.',
  forWhom: 'Для тех, кто берёт ребёнка в семью',
  meetings: ahead,
  mailing: { subscribers: 42, mailedAt: null },
};

/** The first two are over, one is cancelled, at one somebody else leads. */
const begun: CourseMeeting[] = [
  meeting(0, '2026-11-05', { status: 'held' }),
  meeting(1, '2026-11-12', { status: 'held' }),
  meeting(2, '2026-11-19', { status: 'cancelled' }),
  meeting(3, '2026-11-26', { specialist: ksenia }),
  meeting(4, '2026-12-03'),
];

const running: GroupView = { ...school, startsAt: at('14:00', '2026-11-05'), status: 'held', meetings: begun };

export const course = school;
export const runningCourse = running;
export const coursePage: GroupPage = { ...openPage, group: school };
export const runningPage: GroupPage = { ...openPage, group: running };
export const mailedPage: GroupPage = {
  ...openPage,
  group: { ...school, mailing: { subscribers: 42, mailedAt: at('10:05') } },
};
export const lonelyPage: GroupPage = { ...openPage, group: { ...sleep, mailing: { subscribers: 0, mailedAt: null } } };

const row = (id: string, name: string, minutes: (number | null)[]): CourseAttendance['rows'][number] => ({
  ...{ enrolmentId: id, name, minutes, hasLeft: false, isCertified: false },
  attended: minutes.filter(each => each !== null && each > 0).length,
});

export const attendance: CourseAttendance = {
  ...{ zone: 'Europe/Moscow', title: school.title, specialist: 'Тестова Анна Примеровна' },
  ...{ institution: 'Центр социальной помощи семье и детям', certificate: null },
  meetings: begun,
  rows: [
    row('e0', 'Примерова Мария Ивановна', [58, 61, null, null, null]),
    row('e1', 'Условная Вера Петровна', [12, 0, null, null, null]),
    row('e2', 'Эскизова Нина Валерьевна', [null, 55, null, null, null]),
    { ...row('e3', 'Макетов Олег Павлович', [60, null, null, null, null]), hasLeft: true },
  ],
};
export const noAttendance: CourseAttendance = { ...attendance, meetings: ahead, rows: [] };
