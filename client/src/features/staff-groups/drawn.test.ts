import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { ru } from '../../i18n/staff-groups.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import * as courses from '../../stories/staff/courses.ts';
import * as groups from '../../stories/staff/groups.ts';
import { anna } from '../../stories/staff/people.ts';
import { AttendancePaper } from './AttendancePaper.tsx';
import { GroupRow } from './GroupRow.tsx';
import { PersonRow } from './PersonRow.tsx';
import { Poster } from './Poster.tsx';

const drawn = (element: ReactElement) => renderToStaticMarkup(element).replaceAll('\u00a0', ' ');

beforeAll(() => setInstitutionZone('Europe/Moscow'));

it('a row says how full it is in words and in doors', () => {
  const row = drawn(createElement(GroupRow, { group: groups.full, isThin: false }));
  expect(row).toContain('Записались 12 из 12, в очереди 2');
  expect(row).toContain(ru.state.full);
  expect(row.match(/<i class="taken">/g)).toHaveLength(12);
});

it('a poster names the day for good, where to phone and that it costs nothing', () => {
  const { institution } = anna;
  const group = { ...groups.sleep, startsAt: new Date().toISOString() };
  const sheet = drawn(createElement(Poster, { group, institution }));
  expect(sheet).not.toContain('сегодня');
  expect(sheet).toMatch(/20\d\d года/);
  expect(sheet).toContain(institution.phone);
  expect(sheet).toContain(ru.poster.free);
});

it('a webinar is told apart from a group in the list and on a wall', () => {
  expect(drawn(createElement(GroupRow, { group: groups.webinar, isThin: false }))).toContain(ru.forms.webinar);
  expect(drawn(createElement(GroupRow, { group: groups.sleep, isThin: false }))).not.toContain(ru.forms.webinar);
  const sheet = drawn(createElement(Poster, { group: groups.webinar, institution: anna.institution }));
  expect(sheet).toContain(ru.poster.methodWebinar.video);
});

it('a course stands in the list by its number of meetings and the next one', () => {
  const next = drawn(createElement(GroupRow, { group: courses.course, isThin: false }));
  expect(next).toContain('курс, 7 встреч');
  const past = drawn(createElement(GroupRow, { group: { ...courses.course, meetings: [] }, isThin: false }));
  expect(past).not.toContain('курс');
});

it('a paper of attendance tells who had a place and did not come from what was not held, and sums it up', () => {
  const sheet = drawn(createElement(AttendancePaper, { attendance: courses.attendance }));
  const [, vera = ''] = sheet.split('Условная Вера Петровна');
  expect(vera.split('</tr>')[0]?.match(/>(12|н|–|1 из 2)</g)).toEqual(['>12<', '>н<', '>–<', '>–<', '>–<', '>1 из 2<']);
  expect(sheet).toContain('Макетов Олег Павлович, запись отменена');
});

it('the real name stands beside the one that the others read; the waiting list has its own numbers', () => {
  const list = groups.fullPage.people
    .map((person, index) => drawn(createElement(PersonRow, { person, place: index + 1 })))
    .join('');
  expect(list).toContain('Условная Вера Петровна');
  expect(list).toContain('Другие увидят другое имя: Ласточка');
  expect(list).toContain(ru.people.inQueue(2));
  expect(list).not.toContain(ru.people.cancel);
});
