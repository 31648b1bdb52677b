import type { RegisterView } from '@priyom/shared/api/books';
import { hyphenate } from '../../i18n/hyphenate.ts';
import './paper.css';

/** The participants' register of appendix 3: three lines above, three columns, only those who stay on it. */
export function RegisterPaper({ view }: { view: RegisterView }) {
  const rows = view.rows.filter(row => !row.struck);
  return (
    <article className="paper portrait" lang="ru">
      <h1 className="paper-title">{view.title}</h1>
      <p className="paper-lines">
        {view.head.map(entry => (
          <b key={entry.title}>
            {entry.title} <span>{entry.text}</span>
          </b>
        ))}
      </p>
      <table className="paper-table">
        <colgroup>
          {view.columns.map(column => (
            <col key={column.title} style={column.widthMm ? { width: `${column.widthMm}mm` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {view.columns.map(column => (
              <th key={column.title} scope="col">
                {hyphenate(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.rowId}>
              {view.columns.map(column => (
                <td key={column.title} className={column.source === 'number' ? 'num' : undefined}>
                  {hyphenate(cellOf(row, index, column.source))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function cellOf(
  row: RegisterView['rows'][number],
  index: number,
  source: RegisterView['columns'][number]['source'],
): string {
  if (source === 'number') return String(index + 1);
  if (source === 'note') return row.note;
  return source === 'citizenName' || source === 'servedName' ? row.name : '';
}
