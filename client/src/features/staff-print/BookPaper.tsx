import type { BookLine, BookPage } from '@priyom/shared/api/books';
import { correctionText } from '@priyom/shared/domain/book/form-words';
import type { FactSource } from '@priyom/shared/domain/policy/schema';
import { hyphenate } from '../../i18n/hyphenate.ts';
import { cellText } from '../staff-books/cell-text.ts';
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
      <table className="paper-table">
        <colgroup>
          {page.columns.map(column => (
            <col key={column.title} style={column.widthMm ? { width: `${column.widthMm}mm` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {page.columns.map(column => (
              <th key={column.title} scope="col">
                {hyphenate(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.lines.map(line => (
            <tr key={line.id}>
              {page.columns.map(column => (
                <td key={column.title} className={column.source === 'number' ? 'num' : undefined}>
                  {hyphenate(printed(line, column.source))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
