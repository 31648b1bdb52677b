import * as z from 'zod';
import { RequestId } from '../../request-id.ts';
import { Day } from '../appointment/schema.ts';
import { HallForm } from '../hall/schema.ts';

/** group: everybody on camera, and more than these do not see each other any more · webinar: a stage and a hall. */
export const MOST_PLACES: Record<HallForm, number> = { group: 12, webinar: 300 };

/** What the public page says of a group (D9): no word of anybody. */
export const GroupTexts = z.object({
  title: z.string().trim().min(3).max(200),
  /** What it will be about, in a few plain sentences. */
  about: z.string().trim().max(1500).default(''),
  /** «Для родителей детей от 3 до 8 лет» */
  forWhom: z.string().trim().max(300).default(''),
  places: z
    .int()
    .min(2)
    .max(Math.max(...Object.values(MOST_PLACES))),
});
export type GroupTexts = z.infer<typeof GroupTexts>;

/** Seen and heard or heard alone: a group does not write all evening, nor can it be dialled. */
export const GroupMethod = z.enum(['video', 'voice']);

/** A school of two terms, week by week. */
export const MOST_MEETINGS = 24;

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** D9: the time is taken at once; nobody outside reads of it before it is published. */
export const AnnounceGroup = z.strictObject({
  requestId: RequestId,
  specialistId: z.string().min(1).max(64),
  /** Stays: who has enrolled was told whether they would be seen. */
  form: HallForm.default('group'),
  ...GroupTexts.shape,
  date: Day,
  time: Time,
  /** Of a course: its other meetings. One enrols once, for all of them. */
  more: z
    .array(z.strictObject({ date: Day, time: Time }))
    .max(MOST_MEETINGS - 1)
    .default([]),
  minutes: z.int().min(1).max(480),
  method: GroupMethod,
});
export type AnnounceGroup = z.infer<typeof AnnounceGroup>;

/** Places may not become fewer than are taken. */
export const ChangeGroup = z.strictObject({ requestId: RequestId, ...GroupTexts.shape });
export type ChangeGroup = z.infer<typeof ChangeGroup>;
