import { BookPage as Page } from '@priyom/shared/api/books';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { BookLines } from './BookLines.tsx';
import './books.css';

export function useBookPage(seriesId: string) {
  return useQuery({
    queryKey: ['book', seriesId],
    queryFn: ({ signal }) => request('bookPage', Page, { params: { seriesId }, signal }),
  });
}

/** A journal with the appendix's columns, in its order (D24); `?line=` stands at that line (`lineAddress`). */
export function BookPage() {
  const t = useText(staffBooksText);
  const { seriesId = '' } = useParams();
  const [search] = useSearchParams();
  const asked = search.get('line');
  const query = useBookPage(seriesId);
  if (!query.data) {
    return (
      <>
        <PageHead title={t.one} crumbs={[{ label: t.title, href: `${BASE}/books` }]} />
        <PageBody>
          <QueryState queries={[query]} lines={[50, 100, 100, 100]} />
        </PageBody>
      </>
    );
  }
  const page = query.data;
  return (
    <>
      <PageHead
        title={page.book.title}
        sub={t.filled}
        keepsFocus={page.lines.some(({ id }) => id === asked) || undefined}
        crumbs={[{ label: t.title, href: `${BASE}/books` }]}
        actions={
          <LinkButton icon={icons.print} href={`${BASE}/print/book/${encodeURIComponent(seriesId)}`}>
            {t.print}
          </LinkButton>
        }
      />
      <PageBody>
        <p className="book-cap">
          {page.head.map(entry => (
            <span key={entry.title}>
              {entry.title}: <b>{entry.text}</b>
            </span>
          ))}
        </p>
        {page.lines.length === 0 ? (
          <Empty icon={icons.journal} title={t.noLines}>
            {t.noLinesLead}
          </Empty>
        ) : (
          <BookLines page={page} asked={asked} />
        )}
        {page.footnote.length > 0 && (
          <div className="book-notes">
            {page.footnote.map(text => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
      </PageBody>
    </>
  );
}
