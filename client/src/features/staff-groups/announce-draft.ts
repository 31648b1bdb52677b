import { AnnounceGroup } from '@priyom/shared/domain/group/schema';
import { Method } from '@priyom/shared/domain/policy/schema';
import * as z from 'zod';
import type { WhenDraft } from '../staff-booking/draft.ts';
import { type Fault, type Faults, issuesOf } from '../staff-booking/to-booking.ts';

/** What the public reads of a group, as typed. */
export const TextsDraft = z.object({ title: z.string(), about: z.string(), forWhom: z.string(), places: z.int() });
export type TextsDraft = z.infer<typeof TextsDraft>;

export const AnnounceDraft = z.object({
  kind: z.literal('group'),
  ...TextsDraft.shape,
  specialistId: z.string().nullable(),
  method: Method.nullable(),
  minutes: z.int().nullable(),
  date: z.string().nullable(),
  time: z.string().nullable(),
}) satisfies z.ZodType<WhenDraft & TextsDraft>;
export type AnnounceDraft = z.infer<typeof AnnounceDraft>;

export const NEW_GROUP: AnnounceDraft = {
  ...{ kind: 'group', title: '', about: '', forWhom: '', places: 12 },
  ...{ specialistId: null, method: null, minutes: null, date: null, time: null },
};

export type Announcing = { wish: AnnounceGroup | null; faults: Faults };

/** The draft as the contract wants it, or what is wrong by the contract's own paths. */
export function toAnnounce({ kind: _ours, ...draft }: AnnounceDraft, requestId: string): Announcing {
  const parsed = AnnounceGroup.safeParse({ ...draft, requestId });
  if (parsed.success) return { wish: parsed.data, faults: new Map() };
  return { wish: null, faults: new Map<string, Fault>(issuesOf(parsed.error)) };
}

/** Whether anything is typed that would be a loss. */
export function isBegun({ title, about, forWhom }: TextsDraft): boolean {
  return [title, about, forWhom].some(text => text !== '');
}
