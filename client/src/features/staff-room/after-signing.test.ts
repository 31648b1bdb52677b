import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ru } from '../../i18n/staff-protocol.ts';
import { ru as room } from '../../i18n/staff-room.ts';
import { ru as today } from '../../i18n/staff-today.ts';
import { signed } from '../../stories/staff/paper-stories.tsx';
import { demoPolicy } from '../../stories/staff/policy.ts';
import { leftAfterwards } from '../../stories/staff/today-stories.tsx';
import { Lasted, LeftOf } from './LeftToDo.tsx';
import { ProtocolPanel } from './ProtocolPanel.tsx';

it('the protocol stays to be read as it was signed, to be corrected and printed', () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(['policy'], demoPolicy);
  queries.setQueryData(['protocolsOf', 'a3'], { protocols: [signed] });
  const panel = createElement(ProtocolPanel, { consultationId: 'a3', status: 'ended' });
  const page = renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, panel));
  expect(page).toMatch(/Подписан .*, версия\s1/);
  for (const words of [signed.body.reason, signed.body.solution, ru.correct, ru.print]) expect(page).toContain(words);
  expect(page).not.toContain('<textarea');
});

it('the length is told as people say it', () => {
  const told = (minutes: number) => renderToStaticMarkup(createElement(Lasted, { minutes }));
  expect(told(1)).toMatch(/Разговор длился 1\sминуту\./);
  expect(told(7)).toMatch(/Разговор длился 7\sминут\./);
});

describe('what is left of the papers', () => {
  const drawn = (todo = leftAfterwards(false).todo, isComplete = false) =>
    renderToStaticMarkup(createElement(LeftOf, { todo, isComplete }));

  it('is the protocol, which lies beside, and the very line of the journal', () => {
    expect(drawn()).toMatch(new RegExp(`<button[^>]*primary[^>]*>${today.todo.signProtocol}</button>`));
    expect(drawn()).toContain('href="/app/books/s1?line=l118"');
  });

  it('is the line alone once the protocol is signed', () => {
    const page = drawn(leftAfterwards(true).todo);
    expect(page).not.toContain(today.todo.signProtocol);
    expect(page).toContain(today.todo.confirmLine);
  });

  it('is nothing in the end, not while a line is still on its way', () => {
    expect(drawn([], true)).toContain(room.over.nothingLeft);
    expect(drawn([])).toBe('');
  });
});
