import { expect, it } from 'vitest';
import { answersOf, form } from '../../../stories/citizen/questionnaire.ts';
import { answeredIn, answerTo, answerWords, goesOnAt, minutesFor, questionsOf, withAnswer } from './form-questions.ts';

const questions = questionsOf(form);
const [clarity, comfort, more, wishes] = questions;

it('asks in the order of the paper: marks from 1 to 5, choices, one’s own words', () => {
  expect(questions.map(({ code }) => code)).toEqual(['clarity', 'comfort', 'more', 'wishes']);
  expect(clarity?.kind === 'mark' && clarity.options.map(({ value, text }) => `${value} ${text}`)).toEqual([
    '1 Ничего не понятно',
    '2 Мало что',
    '3 Наполовину',
    '4 Почти всё',
    '5 Всё понятно',
  ]);
});

it('an answer is put where its question is kept, and is taken back again', () => {
  if (!clarity || !more || !wishes) throw new Error('the form has changed');
  const given = [
    [clarity, '4'],
    [more, 'practice'],
    [wishes, 'Дольше'],
  ] as const;
  const answers = given.reduce((before, [question, answer]) => withAnswer(before, question, answer), answersOf());
  expect(answers).toEqual({ marks: { clarity: 4 }, choices: { more: 'practice' }, words: { wishes: 'Дольше' } });
  expect(given.map(([question]) => answerTo(question, answers))).toEqual(['4', 'practice', 'Дольше']);
  expect(given.map(([question]) => answerWords(question, answers))).toEqual([
    { mark: '4', text: 'Почти всё' },
    { mark: null, text: 'Больше практики' },
    { mark: null, text: 'Дольше' },
  ]);
  const none = given.reduce((before, [question]) => withAnswer(before, question, null), answers);
  expect([none, answeredIn(questions, none)]).toEqual([answersOf(), 0]);
});

it('blanks are no answer', () => {
  if (!wishes) throw new Error('the form has changed');
  expect(answerTo(wishes, answersOf({ words: { wishes: '  ' } }))).toBeNull();
});

it.each([
  ['with the first where nothing is answered', answersOf(), 0],
  ['after the last answer; what was skipped before it stays skipped', answersOf({ marks: { comfort: 5 } }), 2],
  ['with the last where all is answered and not sent', answersOf({ words: { wishes: 'Нет' } }), 3],
])('one goes on %s', (_name, answers, at) => {
  expect(goesOnAt(questions, answers)).toBe(at);
  expect(comfort?.code).toBe('comfort');
});

it('says no less than a minute', () => {
  expect(minutesFor(questions)).toBe(1);
  expect(
    minutesFor(
      Array.from({ length: 10 }, () => questions)
        .flat()
        .slice(0, 10),
    ),
  ).toBe(2);
});
