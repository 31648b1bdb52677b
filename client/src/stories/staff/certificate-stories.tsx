import type { CourseAttendance } from '@priyom/shared/api/groups';
import { PrintCertificatesPage } from '../../features/staff-print/PrintCertificatesPage.tsx';
import { at } from './clock.ts';
import { anna } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';

const meeting = (date: string, status: 'held' | 'booked' = 'held'): CourseAttendance['meetings'][number] => ({
  id: date,
  startsAt: at('14:00', date),
  minutes: 60,
  status,
  specialist: { staffId: 'anna', shortName: 'Тестова А. П.' },
});

const row = (name: string, minutes: (number | null)[], isCertified = true): CourseAttendance['rows'][number] => ({
  enrolmentId: name,
  name,
  minutes,
  attended: minutes.filter(each => each !== null && each > 0).length,
  isCertified,
  hasLeft: false,
});

const course: CourseAttendance = {
  zone: 'Europe/Moscow',
  title: 'Школа приёмных родителей',
  specialist: 'Тестова Анна Примеровна',
  institution: 'Центр помощи семье «Пример»',
  certificate: {
    title: 'Справка об участии',
    basis: 'Положение о дистанционном консультировании, пункт 4.5',
    attendedShare: 0.5,
  },
  meetings: [meeting('2026-11-03'), meeting('2026-11-10'), meeting('2026-11-17'), meeting('2026-12-01', 'booked')],
  rows: [
    row('Условная Вера Петровна', [58, 60, 41, null]),
    row('Наброскова Кира Ильинична', [60, 0, 55, null]),
    row('Эскизова Нина Валерьевна', [0, 12, 0, null], false),
  ],
};

const page = (found: CourseAttendance) => (
  <StaffStory
    me={anna}
    isBare
    address="/print/group/g1/certificates"
    pattern="/print/group/:id/certificates"
    answers={{ policy: demoPolicy, courseAttendance: found }}
  >
    <PrintCertificatesPage />
  </StaffStory>
);

const uncertified = course.rows.map(each => ({ ...each, isCertified: false }));

export const certificateStories = {
  'print-certificates': page(course),
  'print-certificates-one-meeting': page({
    ...course,
    title: 'Сон и режим дня: как укладывать без слёз',
    meetings: [meeting('2026-11-12')],
    rows: [row('Условная Вера Петровна', [58])],
  }),
  'print-certificates-none': page({ ...course, certificate: null, rows: uncertified }),
  'print-certificates-nobody': page({ ...course, rows: uncertified }),
  'print-certificates-not-yet': page({ ...course, meetings: [meeting('2026-12-01', 'booked')], rows: [] }),
} as const;
