import type { BookPage } from '@priyom/shared/api/books';
import type { FactSource } from '@priyom/shared/domain/policy/schema';
import { hyphenate } from '../../i18n/hyphenate.ts';

interface PaperTableProps<R> {
  /** The policy's, with their widths on paper. */
  columns: BookPage['columns'];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** What stands in a row's cell. `index` counts from 0. */
  cellOf: (row: R, source: FactSource, index: number) => string;
}

/** A table as the appendices print it; its head stands on every sheet. */
export function PaperTable<R>({ columns, rows, keyOf, cellOf }: PaperTableProps<R>) {
  return (
    <table className="paper-table">
      <colgroup>
        {columns.map(column => (
          <col key={column.title} style={column.widthMm ? { width: `${column.widthMm}mm` } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.title} scope="col">
              {hyphenate(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row)}>
            {columns.map(column => (
              <td key={column.title} className={column.source === 'number' ? 'num' : undefined}>
                {hyphenate(cellOf(row, column.source, index))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
