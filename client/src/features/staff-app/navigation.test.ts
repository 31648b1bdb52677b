import { ROLES, type Role } from '@priyom/shared/domain/staff/rights';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { errorText } from '../../i18n/errors.ts';
import { ru } from '../../i18n/staff-app.ts';
import { ru as ui } from '../../i18n/ui.ts';
import { anna } from '../../stories/staff/people.ts';
import { ApiError } from './api-error.ts';
import { LoadFailure } from './Failure.tsx';
import { NoPages } from './NoPages.tsx';
import { firstPageOf, homeOf, navigationOf } from './navigation.ts';

const withRoles = (...roles: Role[]) => ({ ...anna, roles });

it.each([
  ['registrar', '/app/today'],
  ['specialist', '/app/today'],
  ['head', '/app/today'],
  ['director', '/app/today'],
  ['technician', '/app/checks'],
  ['administrator', null],
  ['psychologistOnDuty', null],
] as const)('%s begins at %s', (role, address) => {
  expect(firstPageOf(withRoles(role))).toBe(address);
});

it('nobody begins at a page that they may not see', () => {
  for (const role of ROLES) {
    const me = withRoles(role);
    const pages = navigationOf(me, ru.nav).flatMap(({ items }) => items.map(({ href }) => href));
    expect(['/app/', ...pages]).toContain(homeOf(me));
  }
});

it('whoever has no page reads what the account is for and where that is done', () => {
  const page = (...roles: Role[]) => renderToStaticMarkup(createElement(NoPages, { me: withRoles(...roles) }));
  expect(page('administrator')).toContain('docs/OPERATIONS.md');
  expect(page('psychologistOnDuty')).toContain(ru.noPages.onDuty);
  expect(page()).toContain(ru.noPages.nothing);
});

it('a page that is not in one’s rights is not offered to be loaded again, one that failed is', () => {
  const page = (code: 'FORBIDDEN' | 'INTERNAL') =>
    renderToStaticMarkup(createElement(LoadFailure, { error: new ApiError(code), onRetry: () => undefined }));
  expect(page('FORBIDDEN')).toContain(errorText('FORBIDDEN', 'ru').title);
  expect(page('FORBIDDEN')).not.toContain(ui.loadAgain);
  expect(page('INTERNAL')).toContain(ui.loadAgain);
});
