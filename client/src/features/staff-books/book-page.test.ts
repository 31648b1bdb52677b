import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { book } from '../../stories/staff/paper-stories.tsx';
import { BookPage } from './BookPage.tsx';

function drawn(address: string): string {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(['book', 's1'], book);
  const route = createElement(Route, { path: '/books/:seriesId', element: createElement(BookPage) });
  const router = createElement(MemoryRouter, { initialEntries: [address] }, createElement(Routes, null, route));
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, router));
}

it('each line is confirmed by a button of its own name', () => {
  expect(drawn('/books/s1')).toContain('aria-label="Подтвердить строку 118, Условный Лев"');
});

it('the line for whose sake one came is marked, and no other', () => {
  const rows = drawn('/books/s1?line=l117').split('<tr').slice(2);
  expect(rows.map(row => row.includes('aria-current="true"'))).toEqual(book.lines.map(({ number }) => number === 117));
});

it('what the star in the head means is below', () => {
  expect(drawn('/books/s1')).toContain(book.footnote[0]);
});
