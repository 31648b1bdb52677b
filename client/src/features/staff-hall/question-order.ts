import type { QuestionView } from '@priyom/shared/signaling/hall';

export type QuestionOrder = 'byVotes' | 'newer' | 'answered';

/**
 * The one that is answered now, then the open ones in the order that was chosen, then those that only the leaders see; the
 * answered ones stand apart, the last answered first as they were asked.
 */
export function ordered(questions: readonly QuestionView[], order: QuestionOrder): QuestionView[] {
  const of = (status: QuestionView['status']) => questions.filter(question => question.status === status);
  if (order === 'answered') return of('answered').sort(newerFirst);
  const open = of('open').sort(order === 'byVotes' ? byVotes : newerFirst);
  return [...of('answering'), ...open, ...of('hidden').sort(newerFirst)];
}

const newerFirst = (one: QuestionView, other: QuestionView): number => other.at.localeCompare(one.at);
const byVotes = (one: QuestionView, other: QuestionView): number => other.votes - one.votes || newerFirst(one, other);

/** Wait for an answer, or for a look of the leaders. */
export const unanswered = (questions: readonly QuestionView[]): QuestionView[] =>
  questions.filter(({ status }) => status !== 'answered');

/** What is to be answered next: nothing while one is answered. */
export function nextQuestion(questions: readonly QuestionView[]): QuestionView | null {
  const [first] = ordered(questions, 'byVotes');
  return first?.status === 'open' ? first : null;
}
