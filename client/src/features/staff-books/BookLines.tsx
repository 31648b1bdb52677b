import type { BookLine, BookPage } from '@priyom/shared/api/books';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { BASE } from '../staff-app/navigation.ts';
import { paperTitle } from '../staff-app/paper-title.ts';
import { ConfirmLineDialog } from './ConfirmLineDialog.tsx';
import { cellText } from './cell-text.ts';

/** @param asked id of the line for whose sake one came: marked, in sight, the focus on what is to be done there */
export function BookLines({ page, asked }: { page: BookPage; asked: string | null }) {
  const t = useText(staffBooksText);
  const [open, setOpen] = useState<BookLine | null>(null);
  const row = useAskedRow();
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
            <tr key={line.id} {...(line.id === asked && row)}>
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

/** On entry the focus goes to the button of that line, or to the link that comes before it; else to the line itself. */
function useAskedRow() {
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const row = ref.current;
    row?.scrollIntoView({ block: 'center' });
    const control = row?.querySelector<HTMLElement>('button, a');
    (control ?? row)?.focus();
    control?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return { ref, tabIndex: -1, 'aria-current': true } as const;
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
        <Button size="sm" label={t.confirmOf(line.number, paperTitle(line.cells))} onClick={onConfirm}>
          {t.confirm}
        </Button>
      )}
      {line.waitsForProtocol && <a href={`${BASE}/protocols`}>{t.protocolFirst}</a>}
      {line.corrects !== null && <small>{t.correction(line.corrects)}</small>}
    </>
  );
}
