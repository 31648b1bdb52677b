import * as z from 'zod';
import { typed } from '../staff-app/typed.ts';
import { BookingDraft } from './draft.ts';

const KEY = 'booking';
const Stored = z.object({ requestId: z.string(), draft: BookingDraft });
export type StoredDraft = z.infer<typeof Stored>;

/** What was begun and not booked, also over an expired session and a reload. */
export const recallDraft = (): StoredDraft | null => typed.recall(KEY, Stored);
export const keepDraft = (stored: StoredDraft): void => typed.keep(KEY, stored);
export const forgetDraft = (): void => typed.forget(KEY);
