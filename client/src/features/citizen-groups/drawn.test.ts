import { SUBSCRIBER_STATES } from '@priyom/shared/domain/subscriber/table';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { ru as letters } from '../../i18n/citizen-group-letters.ts';
import { ru } from '../../i18n/citizen-groups.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import { group, page } from '../../stories/citizen/group-fixtures.ts';
import { ListScreen } from './GroupsList.tsx';
import { Meetings } from './Meetings.tsx';
import { LettersScreen } from './on-demand/LettersScreen.tsx';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const drawn = (element: ReactElement) => spaced(renderToStaticMarkup(element));

beforeAll(() => setInstitutionZone('Europe/Moscow'));

it('a course tells what was held, what was cancelled, and who leads where it is somebody else', () => {
  const meeting = { minutes: 60, leads: group.specialist.name };
  const meetings = [
    { ...meeting, startsAt: '2026-12-03T11:00:00.000Z', state: 'held' as const },
    { ...meeting, startsAt: '2026-12-10T11:00:00.000Z', state: 'cancelled' as const },
    { ...meeting, startsAt: '2026-12-17T11:00:00.000Z', state: 'coming' as const, leads: 'Эталонова Ксения' },
  ];
  const list = drawn(createElement(Meetings, { group: { ...group, meetings } }));
  expect(list).toContain('Курс: 3 встречи');
  expect(list).toContain(spaced(ru.course.once));
  const [held, cancelled, coming] = list.split('<li').slice(1);
  expect(held).toContain(ru.course.held);
  expect(cancelled).toMatch(/<s>.+<\/s> \(отменена\)/);
  expect(coming).toContain(ru.course.leads('Эталонова Ксения'));
  expect(held).not.toContain(group.specialist.name);
});

it('letters are offered under the list where they can be sent, also while nothing is announced', () => {
  const list = (subscribe: typeof page.puzzle | null) =>
    drawn(createElement(ListScreen, { page: { ...page, groups: [], subscribe }, renew: async () => null }));
  expect(list(page.puzzle)).toContain(spaced(ru.letters.summary));
  expect(list(null)).not.toContain(spaced(ru.letters.summary));
});

it.each(SUBSCRIBER_STATES)('who opens a letter reads what is so (%s) and can change it', status => {
  const view = { status, institution: page.institution };
  const screen = drawn(createElement(LettersScreen, { view, onDecide: async () => true }));
  expect(screen).toContain(spaced(letters[status].title));
  const presses = {
    asked: [letters.asked.yes, letters.asked.no],
    confirmed: [letters.confirmed.leave],
    left: [letters.left.back],
  };
  for (const press of presses[status]) expect(screen).toContain(press);
});
