import * as z from 'zod';

/** group: everybody is seen and heard · webinar: the hall listens to a stage (ux §6.2). */
export const HallForm = z.enum(['group', 'webinar']);
export type HallForm = z.infer<typeof HallForm>;

/** Who reads what somebody of the hall writes: everybody, or those who lead. */
export const HallChat = z.enum(['all', 'leaders']);
export type HallChat = z.infer<typeof HallChat>;

/** Leave to speak. offered: on a webinar's stage one comes only by one's own yes. */
export const Floor = z.enum(['none', 'offered', 'has']);
export type Floor = z.infer<typeof Floor>;

/** Few, and each says something: a row of thirty faces helps nobody. */
export const ReactionKind = z.enum(['agree', 'thanks', 'heart', 'slower', 'louder']);
export type ReactionKind = z.infer<typeof ReactionKind>;

export const HALL_LIMITS = {
  question: 300,
  /** Of one person, not answered yet: others' come to be seen too. */
  openQuestions: 5,
  /** So many a hall is shown; the leaders see all. */
  shownQuestions: 50,
  pollQuestion: 200,
  pollOption: 80,
  mostOptions: 6,
  caption: 300,
} as const;

export const QuestionText = z.string().trim().min(1).max(HALL_LIMITS.question);

/** Of a poll that is about to be opened. Two of the same words could not be told apart by who votes. */
export const NewPoll = z.object({
  question: z.string().trim().min(3).max(HALL_LIMITS.pollQuestion),
  options: z
    .array(z.string().trim().min(1).max(HALL_LIMITS.pollOption))
    .min(2)
    .max(HALL_LIMITS.mostOptions)
    .refine(options => new Set(options.map(one => one.toLowerCase())).size === options.length),
});
export type NewPoll = z.infer<typeof NewPoll>;
