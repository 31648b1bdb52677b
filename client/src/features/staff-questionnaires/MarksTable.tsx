import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { sharesOf, sumOf } from './shares.ts';
import { useAverage } from './use-average.ts';

type Scale = QuestionnaireResults['scales'][number];

export const MARKS = [1, 2, 3, 4, 5];

/** Per question the average and how many gave each mark: a number, and a bar under it. */
export function MarksTable({ scales }: { scales: readonly Scale[] }) {
  const t = useText(staffQuestionnairesText).marks;
  return (
    <section className="qs-part">
      <h2>{t.title}</h2>
      <table className="tbl qs-marks">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.average}</th>
            <th scope="col">{t.answers}</th>
            {MARKS.map(mark => (
              <th key={mark} scope="col">
                {t.mark(mark)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scales.map(scale => (
            <ScaleRow key={scale.code} scale={scale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ScaleRow({ scale: { official, average, counts } }: { scale: Scale }) {
  const t = useText(staffQuestionnairesText).marks;
  const inWords = useAverage();
  return (
    <tr>
      <th scope="row">{official}</th>
      <td data-title={t.average}>
        <b>{inWords(average) ?? t.none}</b>
      </td>
      <td data-title={t.answers}>{sumOf(counts)}</td>
      {sharesOf(counts).map(({ count, percent }, index) => (
        <td key={MARKS[index]} data-title={t.mark(index + 1)}>
          <span className="qs-share" style={{ '--p': `${percent}%` }}>
            <span>{count === 0 ? t.none : t.share(count, percent)}</span>
            <i aria-hidden="true" />
          </span>
        </td>
      ))}
    </tr>
  );
}
