import { RegisterView } from '@priyom/shared/api/books';
import { ProtocolView } from '@priyom/shared/api/protocols';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { useBookPage } from '../staff-books/BookPage.tsx';
import { ProtocolPaper } from '../staff-protocol/ProtocolPaper.tsx';
import { BookPaper } from './BookPaper.tsx';
import { PrintFrame } from './PrintFrame.tsx';
import { RegisterPaper } from './RegisterPaper.tsx';

export function PrintProtocol() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['protocol', id],
    queryFn: ({ signal }) => request('protocol', ProtocolView, { params: { id }, signal }),
  });
  return <Sheet query={query} draw={view => <ProtocolPaper isAlone view={view} />} />;
}

export function PrintBook() {
  const { seriesId = '' } = useParams();
  return <Sheet query={useBookPage(seriesId)} draw={page => <BookPaper page={page} />} />;
}

export function PrintRegister() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['register', id],
    queryFn: ({ signal }) => request('register', RegisterView, { params: { id }, signal }),
  });
  return <Sheet query={query} draw={view => <RegisterPaper view={view} />} />;
}

interface SheetProps<T> {
  query: UseQueryResult<T>;
  draw: (data: T) => ReactNode;
}

/** One frame from the first moment on: whoever stands on «Назад» while the sheet loads stays there. */
function Sheet<T>({ query, draw }: SheetProps<T>) {
  const { data } = query;
  return (
    <PrintFrame isReady={data !== undefined}>
      {data === undefined ? (
        <div className="print-gone">
          <QueryState queries={[query]} />
        </div>
      ) : (
        draw(data)
      )}
    </PrintFrame>
  );
}
