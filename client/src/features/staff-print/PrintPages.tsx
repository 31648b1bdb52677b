import { RegisterView } from '@priyom/shared/api/books';
import { ProtocolView } from '@priyom/shared/api/protocols';
import { useQuery } from '@tanstack/react-query';
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
  if (!query.data) return <NoPaper query={query} />;
  return (
    <PrintFrame>
      <ProtocolPaper isAlone view={query.data} />
    </PrintFrame>
  );
}

export function PrintBook() {
  const { seriesId = '' } = useParams();
  const query = useBookPage(seriesId);
  if (!query.data) return <NoPaper query={query} />;
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
  if (!query.data) return <NoPaper query={query} />;
  return (
    <PrintFrame>
      <RegisterPaper view={query.data} />
    </PrintFrame>
  );
}

/** Nothing to print yet; the way back is there all the same. */
function NoPaper({ query }: { query: Parameters<typeof QueryState>[0]['queries'][number] }) {
  return (
    <PrintFrame isReady={false}>
      <div className="print-gone">
        <QueryState queries={[query]} />
      </div>
    </PrintFrame>
  );
}
