import { type BookLine, BookPage as Page } from '@priyom/shared/api/books';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { ConfirmLineDialog } from './ConfirmLineDialog.tsx';
import './books.css';

export function useBookPage(seriesId: string) {
  return useQuery({
    queryKey: ['book', seriesId],
    queryFn: ({ signal }) => request('bookPage', Page, { params: { seriesId }, signal }),
  });
}

/** A journal with the appendix's columns, in its order (D24). */
export function BookPage() {
  const t = useText(staffBooksText);
  const { seriesId = '' } = useParams();
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
          <Lines page={page} />
        )}
      </PageBody>
    </>
  );
}

function Lines({ page }: { page: Page }) {
  const t = useText(staffBooksText);
  const [open, setOpen] = useState<BookLine | null>(null);
  return (
    <section className="book-scroll" aria-label={page.book.title} tabIndex={-1}>
      <table className="tbl book">
        <thead>
          <tr>
            {page.columns.map(column => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {page.lines.map(line => (
            <tr key={line.id}>
              {page.columns.map(column => (
                <td key={column.title} data-title={column.title} data-source={column.source}>
                  {cellText(line, column.source)}
                </td>
              ))}
              <td>
                <LineState line={line} onConfirm={() => setOpen(line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <ConfirmLineDialog line={open} seriesId={page.book.seriesId} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** Number and note belong to the line, the rest to the facts it keeps. */
export function cellText(line: BookLine, source: Page['columns'][number]['source']): string {
  if (source === 'number') return String(line.number);
  if (source === 'note') return line.note;
  return line.cells[source] ?? '';
}

function LineState({ line, onConfirm }: { line: BookLine; onConfirm: () => void }) {
  const t = useText(staffBooksText);
  const format = useFormat();
  return (
    <>
      {line.confirmedAt && (
        <>
          <Chip tone="ok" icon={icons.done}>
            {t.confirmed}
          </Chip>
          <small>{format.numeric(line.confirmedAt)}</small>
        </>
      )}
      {!line.confirmedAt && line.mayConfirm && (
        <Button size="sm" label={`${t.confirm}, ${t.confirmDialog.title(line.number)}`} onClick={onConfirm}>
          {t.confirm}
        </Button>
      )}
      {line.waitsForProtocol && <a href={`${BASE}/protocols`}>{t.protocolFirst}</a>}
      {line.corrects !== null && <small>{t.correction(line.corrects)}</small>}
    </>
  );
}
