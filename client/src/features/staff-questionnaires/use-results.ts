import { QuestionnaireResults } from '@priyom/shared/api/questionnaires';
import { useQuery } from '@tanstack/react-query';
import { request } from '../staff-app/request.ts';
import { isInOrder, type Period } from './period.ts';

/** What was sent in those days, summed (D27); not asked for while the days are in the wrong order. */
export function useResults({ from, to }: Period) {
  return useQuery({
    queryKey: ['questionnaires', from, to],
    queryFn: ({ signal }) => request('questionnaireResults', QuestionnaireResults, { query: { from, to }, signal }),
    enabled: isInOrder({ from, to }),
  });
}
