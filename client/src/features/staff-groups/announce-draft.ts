import { AnnounceGroup, MOST_PLACES } from '@priyom/shared/domain/group/schema';
import { HallForm } from '@priyom/shared/domain/hall/schema';
import { Method } from '@priyom/shared/domain/policy/schema';
import * as z from 'zod';
import type { WhenDraft } from '../staff-booking/draft.ts';
import { type Fault, type Faults, issuesOf } from '../staff-booking/to-booking.ts';
import { MeetingDraft } from './course-draft.ts';

/** What the public reads of a group, as typed. */
export const TextsDraft = z.object({ title: z.string(), about: z.string(), forWhom: z.string(), places: z.int() });
export type TextsDraft = z.infer<typeof TextsDraft>;

export const AnnounceDraft = z.object({
  kind: z.literal('group'),
  form: HallForm,
  ...TextsDraft.shape,
  specialistId: z.string().nullable(),
  method: Method.nullable(),
  minutes: z.int().nullable(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  /** Of several meetings. None of either in a draft of before. */
  isCourse: z.boolean().default(false),
  /** Its other meetings; kept while somebody looks at one meeting instead. */
  more: z.array(MeetingDraft).default([]),
}) satisfies z.ZodType<WhenDraft & TextsDraft>;
export type AnnounceDraft = z.infer<typeof AnnounceDraft>;

export const NEW_GROUP: AnnounceDraft = {
  ...{ kind: 'group', form: 'group', title: '', about: '', forWhom: '', places: MOST_PLACES.group },
  ...{ specialistId: null, method: null, minutes: null, date: null, time: null },
  ...{ isCourse: false, more: [] },
};

export type Announcing = { wish: AnnounceGroup | null; faults: Faults };

/** The draft as the contract wants it, or what is wrong by the contract's own paths. */
export function toAnnounce({ kind: _ours, isCourse, more, ...draft }: AnnounceDraft, requestId: string): Announcing {
  const others = isCourse ? more.map(({ key: _place, ...start }) => start) : [];
  const parsed = AnnounceGroup.safeParse({ ...draft, more: others, requestId });
  const issues = parsed.success ? [] : issuesOf(parsed.error);
  const faults = new Map<string, Fault>([
    // What each other meeting lacks stands beside it (meeting-fault.ts).
    ...issues.filter(([path]) => !path.startsWith('more.')),
    ...placesFault(draft.form, draft.places),
  ]);
  if (isCourse && more.length === 0) faults.set('more', { kind: 'empty' });
  return { wish: parsed.success && faults.size === 0 ? parsed.data : null, faults };
}

/** The contract knows the largest hall alone; nor may there be fewer places than are taken. */
export function placesFault(form: HallForm, places: number, taken = 0): [string, Fault][] {
  if (places > MOST_PLACES[form]) return [['places', { kind: 'tooLong' }]];
  return places < taken ? [['places', { kind: 'empty' }]] : [];
}

/** What people begin with: as many as see each other, or a hall that is not empty and not the largest one. */
const USUAL_PLACES: Record<HallForm, number> = { group: MOST_PLACES.group, webinar: 100 };

/** The other form has other numbers of places: what it cannot have becomes its usual number. */
export function withForm(draft: AnnounceDraft, form: HallForm): Pick<AnnounceDraft, 'form' | 'places'> {
  const isKept = form === draft.form || (form === 'group' && draft.places <= MOST_PLACES.group);
  return { form, places: isKept ? draft.places : USUAL_PLACES[form] };
}

/** Whether anything is typed that would be a loss. */
export function isBegun({ title, about, forWhom }: TextsDraft): boolean {
  return [title, about, forWhom].some(text => text !== '');
}
