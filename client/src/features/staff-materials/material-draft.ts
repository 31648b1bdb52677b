import type { MaterialView } from '@priyom/shared/api/materials';
import { MATERIAL_LIMITS, safeLink } from '@priyom/shared/domain/material/limits';
import * as z from 'zod';

/** What is typed of a material and not published yet. */
export const MaterialDraft = z.object({
  title: z.string(),
  note: z.string(),
  what: z.enum(['file', 'link']),
  link: z.string(),
});
export type MaterialDraft = z.infer<typeof MaterialDraft>;

export const NEW_MATERIAL: MaterialDraft = { title: '', note: '', what: 'file', link: '' };

export function draftOf({ title, note, link }: MaterialView): MaterialDraft {
  return { title, note, what: link === null ? 'file' : 'link', link: link ?? '' };
}

export type Fault = 'noName' | 'noFile' | 'badLink' | 'tooLong';

/** What stands against publishing it; a draft needs a title alone, and no broken link. */
export function faultsOf({ title, note, what, link }: MaterialDraft, hasFile: boolean, publishes: boolean): Fault[] {
  const faults: Fault[] = [];
  if (title.trim() === '') faults.push('noName');
  if (title.length > MATERIAL_LIMITS.title || note.length > MATERIAL_LIMITS.note) faults.push('tooLong');
  const isUnwritten = link.trim() === '' && !publishes;
  if (what === 'link' && !isUnwritten && safeLink(link) === null) faults.push('badLink');
  if (what === 'file' && publishes && !hasFile) faults.push('noFile');
  return faults;
}

export function wordsOf({ title, note, what, link }: MaterialDraft) {
  const given = what === 'link' && link.trim() !== '' ? link : null;
  return { title: title.trim(), note: note.trim(), link: given };
}
