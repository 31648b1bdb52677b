import type { QuestionView } from '@priyom/shared/signaling/hall';
import { expect, it } from 'vitest';
import { nextQuestion, ordered, unanswered } from './question-order.ts';

const question = (id: string, changes: Partial<QuestionView>): QuestionView => ({
  ...{ id, status: 'open', text: id, shownAs: '', at: `2026-11-24T11:0${id}:00.000Z`, votes: 0 },
  ...{ isMine: false, hasMyVote: false },
  ...changes,
});
const all = [
  question('1', { votes: 5 }),
  question('2', { status: 'hidden' }),
  question('3', { votes: 21 }),
  question('4', { status: 'answering', votes: 2 }),
  question('5', { votes: 5 }),
  question('6', { status: 'answered', votes: 30 }),
];
const ids = (questions: readonly QuestionView[]) => questions.map(({ id }) => id).join('');

it('the one that is answered stands first in either order, what only the leaders see last', () => {
  expect(ids(ordered(all, 'byVotes'))).toBe('43512');
  expect(ids(ordered(all, 'newer'))).toBe('45312');
  expect(ids(ordered(all, 'answered'))).toBe('6');
  expect(ids(unanswered(all))).toBe('12345');
});

it('the next one is the one with most votes, and none while one is answered', () => {
  expect(nextQuestion(all)).toBeNull();
  expect(nextQuestion(all.filter(({ status }) => status !== 'answering'))?.id).toBe('3');
  expect(nextQuestion([question('2', { status: 'hidden' })])).toBeNull();
});
