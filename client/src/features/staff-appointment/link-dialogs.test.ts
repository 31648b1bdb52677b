import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ru } from '../../i18n/staff-appointment.ts';
import { IssueDialog } from './LinkDialogs.tsx';

const drawn = (hasActive: boolean) => {
  const dialog = createElement(IssueDialog, { appointmentId: 'a', partyIndex: 0, hasActive, onClose: () => undefined });
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, dialog));
};

it('an earlier link is spoken of only when there is one', () => {
  expect(drawn(true)).toContain(ru.links.keep);
  expect(drawn(true)).toContain(ru.links.confirmIssue);
  for (const words of [ru.links.keep, ru.links.confirmIssue, ru.links.confirmIssueLead]) {
    expect(drawn(false)).not.toContain(words);
  }
  expect(drawn(false)).toContain(ru.links.confirmFirst);
});
