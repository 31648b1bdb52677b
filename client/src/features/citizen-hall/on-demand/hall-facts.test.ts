import type { HallView, QuestionView } from '@priyom/shared/signaling/hall';
import { describe, expect, it } from 'vitest';
import { ru } from '../../../i18n/citizen-hall.ts';
import { openOfMine, resultOf, steadyOrder, whyNotAsk } from './own-questions.ts';
import { inOrder, placeOf } from './people-order.ts';
import { addedTo, sumWords } from './reaction-sum.ts';
import { unspoken } from './unspoken.ts';

const question = (changes: Partial<QuestionView>): QuestionView => ({
  ...{ id: 'q', status: 'open', text: 'Где взять справку?', shownAs: '', at: '2026-12-01T09:00:00Z' },
  ...{ votes: 0, isMine: true, hasMyVote: false },
  ...changes,
});
const hall = (questions: QuestionView[]): Pick<HallView, 'questions'> => ({ questions });

describe('a question', () => {
  it('waits while five of one’s own do, also those that the leaders still read', () => {
    const five = [...Array.from({ length: 4 }, () => question({})), question({ status: 'hidden' })];
    expect(whyNotAsk(hall(five), 'Ещё вопрос')).toEqual({ kind: 'tooMany', n: 5 });
    expect(whyNotAsk(hall([...five.slice(1), question({ status: 'answered' })]), 'Ещё вопрос')).toBeNull();
  });

  it('of others is none of mine', () => {
    expect(openOfMine(hall([question({ isMine: false }), question({})]))).toBe(1);
  });

  it('is not cut: what is over the limit is told', () => {
    expect(whyNotAsk(null, 'а'.repeat(303))).toEqual({ kind: 'over', over: 3 });
    expect(whyNotAsk(null, '  ')).toEqual({ kind: 'empty' });
  });
});

it('under a hand no question moves: what is new comes after, what is gone leaves', () => {
  const now = ['c', 'a', 'd'].map(id => question({ id }));
  expect(steadyOrder(['a', 'b', 'c'], now).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
});

it('nobody is told how an open poll stands; a closed one without votes is no division by nothing', () => {
  expect(resultOf({ counts: null, votes: 7 })).toBeNull();
  expect(resultOf({ counts: [3, 1], votes: 4 })).toEqual([
    { n: 3, percent: 75 },
    { n: 1, percent: 25 },
  ]);
  expect(resultOf({ counts: [0, 0], votes: 0 })?.map(({ percent }) => percent)).toEqual([0, 0]);
});

it('reactions are told as a sum', () => {
  const sum = addedTo(addedTo({}, { agree: 2, thanks: 1 }), { agree: 1 });
  expect(sumWords(sum, ru.reactions.sum)).toBe('3 «да», 1 спасибо');
  expect(sumWords({ slower: 1 }, ru.reactions.sum)).toBe('1 просит помедленнее');
  expect(sumWords({}, ru.reactions.sum)).toBe('');
});

it('the lead comes first, the others as they came; whose hands are read is pinned', () => {
  const people = [{ role: 'citizen' }, { role: 'lead' }, { role: 'interpreter' }] as const;
  expect(inOrder(people).map(({ role }) => role)).toEqual(['lead', 'citizen', 'interpreter']);
  expect(inOrder(people).map(placeOf)).toEqual(['leader', 'other', 'pinned']);
});

it('of a growing line only what is new is read aloud', () => {
  expect(unspoken('Сон начинается', '')).toBe('Сон начинается');
  expect(unspoken('Сон начинается с режима', 'Сон начинается')).toBe('с режима');
  expect(unspoken('Дальше о прогулках', 'Сон начинается с режима')).toBe('Дальше о прогулках');
});
