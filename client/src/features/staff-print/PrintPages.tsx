import { RegisterView } from '@priyom/shared/api/books';
import { ProtocolView } from '@priyom/shared/api/protocols';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Skeleton } from '../../ui/States.tsx';
import { LoadFailure } from '../staff-app/Failure.tsx';
import { request } from '../staff-app/request.ts';
import { useBookPage } from '../staff-books/BookPage.tsx';
import { ProtocolPaper } from '../staff-protocol/ProtocolPaper.tsx';
import { BookPaper } from './BookPaper.tsx';
import { RegisterPaper } from './RegisterPaper.tsx';
import './print-page.css';

/** The sheet at 1:1 before the printer's dialog (ux §9). */
function PrintFrame({ children }: { children: ReactNode }) {
  const t = useText(staffBooksText);
  return (
    <main className="print-page">
      <div className="print-bar no-print">
        <Button icon={icons.back} onClick={() => history.back()}>
          {t.back}
        </Button>
        <Button variant="primary" icon={icons.print} onClick={() => window.print()}>
          {t.printNow}
        </Button>
      </div>
      {children}
    </main>
  );
}

export function PrintProtocol() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['protocol', id],
    queryFn: ({ signal }) => request('protocol', ProtocolView, { params: { id }, signal }),
  });
  if (query.isPending) return <Skeleton />;
  if (!query.data) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <PrintFrame>
      <ProtocolPaper view={query.data} />
    </PrintFrame>
  );
}

export function PrintBook() {
  const { seriesId = '' } = useParams();
  const query = useBookPage(seriesId);
  if (query.isPending) return <Skeleton />;
  if (!query.data) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <PrintFrame>
      <BookPaper page={query.data} />
    </PrintFrame>
  );
}

export function PrintRegister() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['register', id],
    queryFn: ({ signal }) => request('register', RegisterView, { params: { id }, signal }),
  });
  if (query.isPending) return <Skeleton />;
  if (!query.data) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <PrintFrame>
      <RegisterPaper view={query.data} />
    </PrintFrame>
  );
}
