import * as z from 'zod';

/** ux §6.7: what a citizen tells without a sound. Only the staff in the room read it; `null` in its place: all is right. */
export const SignalKind = z.enum(['someoneNear', 'needHelp']);
export type SignalKind = z.infer<typeof SignalKind>;

/** Asked after a signal: on the citizen's screen an ordinary question, answered by one tap. */
export const QuietQuestion = z.enum(['goOn', 'later', 'anotherPerson']);
export type QuietQuestion = z.infer<typeof QuietQuestion>;
