import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { hyphenate } from '../../i18n/hyphenate.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { MARKS } from './MarksTable.tsx';
import { useAverage } from './use-average.ts';

/** The form's table of marks, with how many gave each instead of a cross. */
export function PaperMarks({ scales }: Pick<QuestionnaireResults, 'scales'>) {
  const words = useText(staffQuestionnairesText);
  const inWords = useAverage();
  return (
    <table className="paper-table">
      <colgroup>
        <col style={{ width: '9mm' }} />
        <col />
        {MARKS.map(mark => (
          <col key={mark} style={{ width: '12mm' }} />
        ))}
        <col style={{ width: '20mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.paper.number}</th>
          <th scope="col">{words.marks.item}</th>
          {MARKS.map(mark => (
            <th key={mark} scope="col">
              {mark}
            </th>
          ))}
          <th scope="col">{words.marks.average}</th>
        </tr>
      </thead>
      <tbody>
        {scales.map(({ code, official, counts, average }, index) => (
          <tr key={code}>
            <td className="num">{index + 1}</td>
            <td>{hyphenate(official)}</td>
            {MARKS.map((mark, place) => (
              <td key={mark} className="num">
                {counts[place]}
              </td>
            ))}
            <td className="num">{inWords(average)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PaperNumbersProps {
  title: string;
  head: readonly string[];
  /** The first cell is words, the others are numbers. */
  rows: readonly (readonly string[])[];
}

export function PaperNumbers({ title, head, rows }: PaperNumbersProps) {
  return (
    <section>
      <h2>{title}</h2>
      <table className="paper-table">
        <colgroup>
          <col />
          {head.slice(1).map(each => (
            <col key={each} style={{ width: '30mm' }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {head.map(each => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...numbers]) => (
            <tr key={name}>
              <td>{name}</td>
              {numbers.map((number, place) => (
                <td key={head[place + 1]} className="num">
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
