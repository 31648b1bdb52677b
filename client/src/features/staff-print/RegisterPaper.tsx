import type { RegisterView } from '@priyom/shared/api/books';
import type { FactSource } from '@priyom/shared/domain/policy/schema';
import { PaperTable } from './PaperTable.tsx';
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
      <PaperTable columns={view.columns} rows={rows} keyOf={row => row.rowId} cellOf={cellOf} />
    </article>
  );
}

function cellOf(row: RegisterView['rows'][number], source: FactSource, index: number): string {
  if (source === 'number') return String(index + 1);
  if (source === 'note') return row.note;
  return source === 'citizenName' || source === 'servedName' ? row.name : '';
}
