import type { Answers, QuestionnaireForm } from '@priyom/shared/domain/questionnaire/schema';

interface Asked {
  code: string;
  /** As the institution's form names it. */
  official: string;
  question: string;
}

export interface AnswerOption {
  value: string;
  text: string;
}

/** What stands on one screen. A mark's options are «1» to «5», each with its words. */
export type Question =
  | (Asked & { kind: 'mark'; options: readonly AnswerOption[] })
  | (Asked & { kind: 'choice'; options: readonly AnswerOption[] })
  | (Asked & { kind: 'words' });

type AnswerPlace = Pick<Question, 'kind' | 'code'>;

/** In the order of the paper: marks, choices, one's own words. */
export function questionsOf({ scales, choices, words }: QuestionnaireForm): Question[] {
  return [
    ...scales.map(({ marks, ...asked }): Question => {
      return { ...asked, kind: 'mark', options: marks.map((text, index) => ({ value: String(index + 1), text })) };
    }),
    ...choices.map(({ options, ...asked }): Question => {
      return { ...asked, kind: 'choice', options: options.map(({ code, text }) => ({ value: code, text })) };
    }),
    ...words.map((asked): Question => ({ ...asked, kind: 'words' })),
  ];
}

/** null: not answered, and nothing has to be. */
export function answerTo({ kind, code }: AnswerPlace, { marks, choices, words }: Answers): string | null {
  if (kind === 'mark') return marks[code]?.toString() ?? null;
  const answer = kind === 'choice' ? choices[code] : words[code];
  return answer?.trim() ? answer : null;
}

/** What stands in the field, blanks at the end included: somebody is in the middle of a sentence. */
export const typedFor = ({ code }: AnswerPlace, { words }: Answers): string => words[code] ?? '';

/** `answer` null takes it back. */
export function withAnswer(answers: Answers, { kind, code }: AnswerPlace, answer: string | null): Answers {
  switch (kind) {
    case 'mark':
      return { ...answers, marks: changed(answers.marks, code, answer === null ? null : Number(answer)) };
    case 'choice':
      return { ...answers, choices: changed(answers.choices, code, answer) };
    case 'words':
      return { ...answers, words: changed(answers.words, code, answer === '' ? null : answer) };
  }
}

function changed<V>(given: Partial<Record<string, V>>, code: string, value: V | null): Partial<Record<string, V>> {
  const { [code]: _, ...others } = given;
  return value === null ? others : { ...others, [code]: value };
}

export const answeredIn = (questions: readonly Question[], answers: Answers): number =>
  questions.filter(question => answerTo(question, answers) !== null).length;

/**
 * Where somebody goes on whose place no tab remembers: after the last question that has an answer. What they skipped
 * before it stays skipped.
 */
export function goesOnAt(questions: readonly Question[], answers: Answers): number {
  const last = questions.map(question => answerTo(question, answers) !== null).lastIndexOf(true);
  return Math.min(last + 1, questions.length - 1);
}

/** «4, почти всё» of a mark, the words of a choice, one's own words; null without an answer. */
export function answerWords(question: Question, answers: Answers): { mark: string | null; text: string } | null {
  const answer = answerTo(question, answers);
  if (answer === null) return null;
  if (question.kind === 'words') return { mark: null, text: answer };
  const text = question.options.find(({ value }) => value === answer)?.text ?? '';
  return { mark: question.kind === 'mark' ? answer : null, text };
}

/** Characters, as `Answers` has it. */
export const WORDS_LIMIT = 2000;

export const isTooLong = ({ words }: Answers): boolean =>
  Object.values(words).some(text => text !== undefined && text.length > WORDS_LIMIT);

const SECONDS_EACH = 12;

/** Whole minutes that a form takes; ten questions take two. */
export const minutesFor = (questions: readonly Question[]): number =>
  Math.max(1, Math.round((questions.length * SECONDS_EACH) / 60));
