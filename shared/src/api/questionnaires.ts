import * as z from 'zod';
import { Answers, QuestionnaireForm } from '../domain/questionnaire/schema.ts';
import { RequestId } from '../request-id.ts';

const When = z.iso.datetime();

/** By a citizen's link, after the meeting. `form` null: the institution asks nothing. */
export const QuestionnaireView = z.object({
  form: QuestionnaireForm.nullable(),
  answers: Answers,
  /** «Отправить» was pressed; it may still be changed until `changeableUntil`. */
  sentAt: When.nullable(),
  changeableUntil: When,
});
export type QuestionnaireView = z.infer<typeof QuestionnaireView>;

/** Each answer as it is given (`isDone` false), and «Отправить». */
export const SaveQuestionnaire = z.strictObject({ requestId: RequestId, answers: Answers, isDone: z.boolean() });
export type SaveQuestionnaire = z.infer<typeof SaveQuestionnaire>;

const Counted = z.object({
  code: z.string(),
  official: z.string(),
  counts: z.array(z.int()),
  average: z.number().nullable(),
});

/** D27: sums alone; words without whose they are. */
export const QuestionnaireResults = z.object({
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  answered: z.int(),
  scales: z.array(Counted),
  choices: z.array(
    z.object({
      code: z.string(),
      official: z.string(),
      options: z.array(z.object({ text: z.string(), count: z.int() })),
    }),
  ),
  /** Per specialist, the most answered first: average of all marks. */
  specialists: z.array(
    z.object({ staffId: z.string(), shortName: z.string(), answered: z.int(), average: z.number().nullable() }),
  ),
  /** Newest first. */
  words: z.array(z.object({ official: z.string(), text: z.string(), on: z.iso.date() })),
});
export type QuestionnaireResults = z.infer<typeof QuestionnaireResults>;
