import type { EnrolmentView } from '@priyom/shared/api/groups';
import { expect, it } from 'vitest';
import { calendarFile } from '../citizen-link/calendar-file.ts';
import { placeEvents } from './place-event.ts';

const view: EnrolmentView = {
  status: 'in',
  ahead: null,
  shown: 'Ласточка',
  url: 'https://priyom.example/e#secret-of-the-place',
  visitUrl: 'https://priyom.example/v#secret-of-the-meeting',
  group: {
    form: 'group',
    meetings: [],
    id: 'g1',
    title: 'Как пережить развод',
    about: 'Разберём, что сказать детям',
    forWhom: 'Для родителей',
    publishedAt: '2026-11-20T09:00:00.000Z',
    startsAt: '2026-12-03T11:00:00.000Z',
    minutes: 60,
    zone: 'Europe/Moscow',
    method: 'video',
    specialist: { name: 'Тестова Анна Примеровна', position: 'психолог', initials: 'ТА' },
    places: 12,
    free: 2,
    waiting: 0,
    state: 'open',
  },
  institution: { slug: 'primer', name: 'Центр «Пример»', phone: '8 (000) 000-00-00', phoneHref: 'tel:80000000000' },
  quickExitUrl: 'https://example.org/',
};

it('a calendar that others read has when and whom to call, and no word of the topic, the person or a link', () => {
  const file = calendarFile(placeEvents(view, 'Встреча, Центр «Пример»'));
  for (const said of ['DTSTART:20261203T110000Z', 'DTEND:20261203T120000Z', '8 (000) 000-00-00', 'Встреча\\, Центр']) {
    expect(file).toContain(said);
  }
  expect(file).not.toMatch(/развод|детям|родител|Тестова|психолог|Ласточка|http|secret/);
});

it('of a course all meetings that are still to come stand in it, each under its own name for good', () => {
  const meeting = { minutes: 60, leads: 'Тестова Анна Примеровна' };
  const meetings = [
    { ...meeting, startsAt: '2026-12-03T11:00:00.000Z', state: 'held' as const },
    { ...meeting, startsAt: '2026-12-10T11:00:00.000Z', state: 'coming' as const },
    { ...meeting, startsAt: '2026-12-17T11:00:00.000Z', state: 'coming' as const },
  ];
  const file = calendarFile(placeEvents({ ...view, group: { ...view.group, meetings } }, 'Встреча'));
  expect(file.match(/UID:[^@]+|DTSTART:\d+/g)).toEqual([
    'UID:g1-2',
    'DTSTART:20261210',
    'UID:g1-3',
    'DTSTART:20261217',
  ]);
});
