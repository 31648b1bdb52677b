import type { ReactNode } from 'react';
import { PrintResultsPage } from '../../features/staff-questionnaires/PrintResultsPage.tsx';
import { QuestionnairesPage } from '../../features/staff-questionnaires/QuestionnairesPage.tsx';
import { NO_ANSWER, Refusal } from './fake-server.ts';
import { anna, head } from './people.ts';
import { demoPolicy } from './policy.ts';
import { few, none, results } from './questionnaires.ts';
import { StaffStory } from './StaffStory.tsx';

interface Options {
  me?: typeof anna;
  search?: string;
}

const PAGE = '/questionnaires';
const PAPER = '/print/questionnaires';

const page = (
  found: unknown,
  { me = head, search = '' }: Options = {},
  content: ReactNode = <QuestionnairesPage />,
) => {
  const isBare = search.startsWith(PAPER);
  return (
    <StaffStory
      me={me}
      isBare={isBare}
      address={isBare ? search : `${PAGE}${search}`}
      pattern={isBare ? PAPER : PAGE}
      answers={{ policy: demoPolicy, questionnaireResults: found }}
    >
      {content}
    </StaffStory>
  );
};

export const questionnaireStories = {
  questionnaires: page(results),
  'questionnaires-own': page(results, { me: anna, search: '?span=year' }),
  'questionnaires-dates': page(results, { search: '?from=2026-09-01&to=2026-09-30' }),
  'questionnaires-dates-wrong': page(results, { search: '?from=2026-09-30&to=2026-09-01' }),
  'questionnaires-few': page(few),
  'questionnaires-empty': page(none),
  'questionnaires-no-form': page(new Refusal('NOT_FOUND', { kind: 'questionnaire' })),
  'questionnaires-failed': page(NO_ANSWER),
  'print-questionnaires': page(results, { search: `${PAPER}?from=2026-11-01&to=2026-11-24` }, <PrintResultsPage />),
} as const;
