import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ru } from '../../i18n/staff-appointment.ts';
import { cardNext } from '../../stories/staff/meetings.ts';
import { History } from './History.tsx';

it('«Что было» tells of a wish and of a link that was revoked, each at its time', () => {
  const at = (day: string) => `2027-01-${day}T09:00:00.000Z`;
  const wish = { at: at('01'), event: 'callBack', by: '', reason: 'Просит другое время' };
  const revoked = { at: at('02'), event: 'revoke', by: '', reason: '' };
  const page = renderToStaticMarkup(createElement(History, { history: [...cardNext.history, wish, revoked] }));
  expect(page).toContain('Просит другое время');
  const places = [ru.history.revoke, ru.history.callBack, ru.history.book].map(words => page.indexOf(words));
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  expect(places[0]).toBeGreaterThan(0);
});
