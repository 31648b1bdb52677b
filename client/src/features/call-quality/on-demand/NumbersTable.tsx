import type { Sample } from '../../../call/stats/on-demand/quality.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQualityText } from '../../../i18n/citizen-quality.ts';
import { MEASURES, summaryOf } from './measures.ts';
import { useNumber } from './use-number.ts';

/** The same as the graphs, for whoever hears the page or writes the numbers down. It tells nothing by itself. */
export function NumbersTable({ samples }: { samples: readonly Sample[] }) {
  const t = useText(citizenQualityText);
  const number = useNumber();
  return (
    <table className="ql-table">
      <thead>
        <tr>
          <th scope="col">{t.table.what}</th>
          <th scope="col">{t.table.now}</th>
          <th scope="col">{t.table.usual}</th>
          <th scope="col">{t.table.range}</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.flatMap(({ name, lines }) =>
          lines.map(({ way, of }) => {
            const summary = summaryOf(samples.map(of));
            return (
              <tr key={`${name} ${way}`}>
                <th scope="row">{t.table.row(t.measure[name], t.way[way])}</th>
                <td>{number(summary?.now)}</td>
                <td>{number(summary?.usual)}</td>
                <td>{summary ? `${number(summary.low)}–${number(summary.high)}` : number(null)}</td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
