import type { CourseAttendance } from '@priyom/shared/api/groups';
import { expect, it } from 'vitest';
import { attendedBy, certifiedOf, whyNoCertificate } from './certificate-facts.ts';

const meeting = (id: string, status: 'held' | 'booked'): CourseAttendance['meetings'][number] => ({
  id,
  startsAt: `2037-11-0${id}T07:00:00.000Z`,
  minutes: 60,
  status,
  specialist: { staffId: 's', shortName: 'Т. А. П.' },
});
const row = (minutes: (number | null)[], isCertified: boolean): CourseAttendance['rows'][number] => ({
  enrolmentId: String(minutes),
  name: 'Условная Вера Петровна',
  minutes,
  attended: minutes.filter(each => each !== null && each > 0).length,
  isCertified,
  hasLeft: false,
});
const certificate = { title: 'Справка', basis: '', attendedShare: 0.5 };
const meetings = [meeting('1', 'held'), meeting('2', 'held'), meeting('3', 'held'), meeting('4', 'booked')];

it('has a sheet for each who was at enough, with the meetings at which they were', () => {
  const vera = row([58, 0, 41, null], true);
  const attendance = { certificate, meetings, rows: [vera, row([3, 0, 0, null], false)] };
  expect(certifiedOf(attendance)).toEqual([vera]);
  expect(attendedBy(vera, meetings).map(({ id, minutes }) => [id, minutes])).toEqual([
    ['1', 58],
    ['3', 41],
  ]);
  expect(whyNoCertificate(attendance)).toBeNull();
});

it('says why there is none: the policy has none, nothing was held, nobody was at enough', () => {
  const rows = [row([3, 0, 0, null], false)];
  expect(whyNoCertificate({ certificate: null, meetings, rows })).toEqual({ kind: 'noForm' });
  expect(whyNoCertificate({ certificate, meetings: [meeting('4', 'booked')], rows: [] })).toEqual({ kind: 'notYet' });
  expect(whyNoCertificate({ certificate, meetings, rows })).toEqual({ kind: 'nobody', needed: 2 });
  expect(whyNoCertificate({ certificate: { ...certificate, attendedShare: 0 }, meetings, rows: [] })).toEqual({
    kind: 'nobody',
    needed: 1,
  });
});
