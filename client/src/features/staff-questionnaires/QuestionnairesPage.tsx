import { reachOf } from '@priyom/shared/domain/staff/rights';
import { useSearchParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffQuestionnairesText } from '../../i18n/staff-questionnaires.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf, Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { ApiError } from '../staff-app/api-error.ts';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { useTodaysDate } from '../staff-today/use-today.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import { chosenIn, isInOrder, searchOf } from './period.ts';
import { Results } from './Results.tsx';
import { useResults } from './use-results.ts';
import './questionnaires.css';

/** What people answered after their meetings (D27): sums, and words without whose they are. */
export function QuestionnairesPage() {
  const t = useText(staffQuestionnairesText);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const chosen = chosenIn(search, useTodaysDate());
  const isOwn = reachOf(useMe().roles, 'questionnaire.read') === 'own';
  const query = useResults(chosen);
  const { data, error } = query;
  const hasAnswers = data !== undefined && data.answered > 0;
  const address = new URLSearchParams({ from: chosen.from, to: chosen.to });
  return (
    <>
      <PageHead
        title={t.title}
        sub={isOwn ? t.leadOwn : t.lead}
        marks={data && query.isError && <DataAsOf at={query.dataUpdatedAt} />}
        actions={
          hasAnswers && (
            <LinkButton icon={icons.print} href={`${BASE}/print/questionnaires?${address}`}>
              {t.print}
            </LinkButton>
          )
        }
      />
      <PageBody>
        <PeriodChoice
          chosen={chosen}
          onChoose={(span, period) => setSearch(searchOf(span, period), { replace: true })}
        />
        {isInOrder(chosen) && (
          <p className="muted">{t.period.days(format.numeric(chosen.from), format.numeric(chosen.to))}</p>
        )}
        {data && <Results results={data} hasSpecialists={!isOwn} />}
        {!data && isInOrder(chosen) && (isNoForm(error) ? <NoForm /> : <QueryState queries={[query]} />)}
      </PageBody>
    </>
  );
}

export const isNoForm = (error: unknown): boolean => error instanceof ApiError && error.code === 'NOT_FOUND';

export function NoForm() {
  const t = useText(staffQuestionnairesText);
  return (
    <Empty icon={icons.policy} title={t.noForm}>
      {t.noFormLead}
    </Empty>
  );
}
