import { BookList, type BookSummary } from '@priyom/shared/api/books';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/catalog.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty, Skeleton } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { LoadFailure } from '../staff-app/Failure.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { request } from '../staff-app/request.ts';
import './books.css';

/** Every numbering this person may read: journal, register of services, whatever the policy keeps. */
export function BooksPage() {
  const t = useText(staffBooksText);
  const query = useQuery({ queryKey: ['books'], queryFn: ({ signal }) => request('books', BookList, { signal }) });
  return (
    <>
      <PageHead title={t.title} sub={t.lead} />
      <PageBody>
        {query.isPending && <Skeleton lines={[100, 100]} />}
        {query.isError && !query.data && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <Books books={query.data.books} />}
      </PageBody>
    </>
  );
}

function Books({ books }: { books: readonly BookSummary[] }) {
  const t = useText(staffBooksText);
  if (books.length === 0) {
    return (
      <Empty icon={icons.journal} title={t.empty}>
        {t.emptyLead}
      </Empty>
    );
  }
  return (
    <ul className="book-list">
      {books.map(book => (
        <li key={book.seriesId}>
          <a className="book-row" href={`${BASE}/books/${encodeURIComponent(book.seriesId)}`}>
            <Icon of={icons.journal} />
            <span className="grow">
              <b>{book.title}</b>
              <small>
                {[book.ofWhom, book.year && t.year(book.year), t.lines(book.lines)].filter(Boolean).join(' · ')}
              </small>
            </span>
            {book.toConfirm > 0 ? (
              <Chip tone="warn">{t.toConfirm(book.toConfirm)}</Chip>
            ) : (
              book.lines > 0 && (
                <Chip tone="ok" icon={icons.done}>
                  {t.allConfirmed}
                </Chip>
              )
            )}
            <Icon of={icons.next} size="sm" />
          </a>
        </li>
      ))}
    </ul>
  );
}
