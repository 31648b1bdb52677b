import type { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useText } from '../../i18n/catalog.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { useAverage } from './use-average.ts';

/** Of head and director: whose meetings were answered about, the most answered first. */
export function SpecialistsTable({ specialists }: Pick<QuestionnaireResults, 'specialists'>) {
  const words = useText(staffQuestionnairesText);
  const t = words.specialists;
  const inWords = useAverage();
  return (
    <section className="qs-part">
      <h2>{t.title}</h2>
      <table className="tbl qs-people">
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.answers}</th>
            <th scope="col">{t.average}</th>
          </tr>
        </thead>
        <tbody>
          {specialists.map(({ staffId, shortName, answered, average }) => (
            <tr key={staffId}>
              <th scope="row">{shortName}</th>
              <td>{answered}</td>
              <td>{inWords(average) ?? words.marks.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
