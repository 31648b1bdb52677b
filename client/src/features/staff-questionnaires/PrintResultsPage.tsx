import { reachOf } from '@priyom/shared/domain/staff/rights';
import { useSearchParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { PrintFrame } from '../staff-print/PrintFrame.tsx';
import { useTodaysDate } from '../staff-today/use-today.ts';
import { chosenIn, isInOrder } from './period.ts';
import { isNoForm, NoForm } from './QuestionnairesPage.tsx';
import { Results } from './Results.tsx';
import { ResultsPaper } from './ResultsPaper.tsx';
import { useResults } from './use-results.ts';

/** One frame from the first moment on: whoever stands on «Назад» while the sheet loads stays there. */
export function PrintResultsPage() {
  const t = useText(staffQuestionnairesText).period;
  const format = useFormat();
  const [search] = useSearchParams();
  const chosen = chosenIn(search, useTodaysDate());
  const query = useResults(chosen);
  const { data, error } = query;
  const hasSpecialists = reachOf(useMe().roles, 'questionnaire.read') !== 'own';
  const isReady = data !== undefined && data.answered > 0;
  return (
    <PrintFrame about={t.days(format.numeric(chosen.from), format.numeric(chosen.to))} isReady={isReady}>
      {isReady ? (
        <ResultsPaper results={data} hasSpecialists={hasSpecialists} />
      ) : (
        <div className="print-gone">
          {data && <Results results={data} hasSpecialists={hasSpecialists} />}
          {!isInOrder(chosen) && <Empty icon={icons.calendar} title={t.order} />}
          {!data && isInOrder(chosen) && (isNoForm(error) ? <NoForm /> : <QueryState queries={[query]} />)}
        </div>
      )}
    </PrintFrame>
  );
}
