import type { BookLine, BookPage } from '@priyom/shared/api/books';
import { correctionText } from '@priyom/shared/domain/book/form-words';
import type { FactSource } from '@priyom/shared/domain/policy/schema';
import { cellText } from '../staff-books/cell-text.ts';
import { PaperTable } from './PaperTable.tsx';
import './paper.css';

/** A journal as its appendix prints it: A4 landscape, head above, the policy's columns and widths, footnote last. */
export function BookPaper({ page }: { page: BookPage }) {
  return (
    <article className="paper landscape" lang="ru">
      <h1 className="paper-title">{page.book.title}</h1>
      {page.head.length > 0 && (
        <p className="paper-head">
          {page.head.map(entry => (
            <b key={entry.title}>
              {entry.title} <span>{entry.text}</span>
            </b>
          ))}
        </p>
      )}
      <PaperTable columns={page.columns} rows={page.lines} keyOf={line => line.id} cellOf={printed} />
      {page.footnote.length > 0 && (
        <div className="paper-notes">
          {page.footnote.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </article>
  );
}

/** On paper nothing but the note can say which row a correcting one is about. */
function printed(line: BookLine, source: FactSource): string {
  const text = cellText(line, source);
  if (source !== 'note' || line.corrects === null) return text;
  return [correctionText(line.corrects), text].filter(Boolean).join(': ');
}
