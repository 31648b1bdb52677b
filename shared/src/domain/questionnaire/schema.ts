import * as z from 'zod';

const Code = z.string().regex(/^[a-z][a-zA-Z0-9.]{0,39}$/);
const Line = z.string().min(1).max(400);

/** What is marked from 1 to 5: as the form has it, and as it is asked in plain words with a word for each mark. */
const Scale = z.object({ code: Code, official: Line, question: Line, marks: z.array(Line).length(5) });
const Choice = z.object({
  code: Code,
  official: Line,
  question: Line,
  options: z
    .array(z.object({ code: Code, text: Line }))
    .min(2)
    .max(6),
});
const Words = z.object({ code: Code, official: Line, question: Line });

/** D27: what people are asked after a meeting, as the institution's form has it (regulation 004, Appendix 3). */
export const QuestionnaireForm = z.object({
  title: Line,
  /** Above the table of marks. */
  lead: Line,
  scales: z.array(Scale).min(1).max(12),
  choices: z.array(Choice).max(4).default([]),
  words: z.array(Words).max(4).default([]),
  thanks: Line,
});
export type QuestionnaireForm = z.infer<typeof QuestionnaireForm>;

/** What somebody has answered so far; nothing has to be. */
export const Answers = z.object({
  marks: z.partialRecord(Code, z.int().min(1).max(5)).default({}),
  choices: z.partialRecord(Code, Code).default({}),
  words: z.partialRecord(Code, z.string().max(2000)).default({}),
});
export type Answers = z.infer<typeof Answers>;

/** Attendance certificate of an institution that gives them (issue 6); most have none. */
export const CertificateForm = z.object({
  title: Line,
  /** By which text it is given, «Положение, пункт 4.5». */
  basis: z.string().max(400).default(''),
  /** Of a course: at how many of its meetings one has to have been, 0…1 of all that were held. */
  attendedShare: z.number().min(0).max(1).default(0.5),
});
export type CertificateForm = z.infer<typeof CertificateForm>;
