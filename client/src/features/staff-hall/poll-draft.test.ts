import { expect, it } from 'vitest';
import { mayAdd, mayDrop, NEW_POLL, readPoll } from './poll-draft.ts';

it('a whole draft is the poll of the contract', () => {
  expect(readPoll({ question: ' Когда удобнее? ', options: ['Утром', ' Вечером '] }).poll).toEqual({
    question: 'Когда удобнее?',
    options: ['Утром', 'Вечером'],
  });
});

it('what is missing or stands there twice is said at its place', () => {
  expect(readPoll(NEW_POLL).faults).toEqual({ question: true, options: ['empty', 'empty'] });
  expect(readPoll({ question: 'Когда удобнее?', options: ['Утром', ' утром', ''] }).faults).toEqual({
    question: false,
    options: [null, 'twice', 'empty'],
  });
});

it('there are two to six answers', () => {
  expect([mayAdd(NEW_POLL), mayDrop(NEW_POLL)]).toEqual([true, false]);
  const six = { question: '', options: ['1', '2', '3', '4', '5', '6'] };
  expect([mayAdd(six), mayDrop(six)]).toEqual([false, true]);
});
