import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ru } from '../../i18n/staff-today.ts';
import { group, next } from '../../stories/staff/meetings.ts';
import { Needs } from './MeetingRow.tsx';

const drawn = (meeting: typeof next) => renderToStaticMarkup(createElement(Needs, { meeting }));

it('what was asked for at booking stands on the meeting, once for all of a group', () => {
  expect(drawn(next)).toContain(ru.needs.large);
  expect(drawn(group).split(ru.needs.large)).toHaveLength(2);
  expect(drawn({ ...next, parties: [] })).toBe('');
});

it('the nearest meeting tells when it begins, not only how soon', () => {
  expect(ru.startsIn('10:45', 'через 2 минуты')).toBe('Начало в 10:45, через 2 минуты');
});
