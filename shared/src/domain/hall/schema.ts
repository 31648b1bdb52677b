import * as z from 'zod';
import { HALL_LIMITS, REACTIONS } from './limits.ts';

export { HALL_LIMITS };

/** group: everybody is seen and heard · webinar: the hall listens to a stage (ux §6.2). */
export const HallForm = z.enum(['group', 'webinar']);
export type HallForm = z.infer<typeof HallForm>;

/** Who reads what somebody of the hall writes: everybody, or those who lead. */
export const HallChat = z.enum(['all', 'leaders']);
export type HallChat = z.infer<typeof HallChat>;

/** Leave to speak. offered: on a webinar's stage one comes only by one's own yes. */
export const Floor = z.enum(['none', 'offered', 'has']);
export type Floor = z.infer<typeof Floor>;

export const ReactionKind = z.enum(REACTIONS);
export type ReactionKind = z.infer<typeof ReactionKind>;

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
