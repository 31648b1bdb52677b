import * as z from 'zod';
import { MATERIAL_LIMITS, safeLink } from '../domain/material/limits.ts';
import { MATERIAL_STATES } from '../domain/material/table.ts';
import { RequestId } from '../request-id.ts';
import { FileCard, MaterialCard } from '../signaling/snapshot.ts';
import { FileView } from './files.ts';

const Id = z.string().min(1).max(64);
const When = z.iso.datetime();
const Link = z.string().transform((given, context) => {
  const link = safeLink(given);
  if (link === null) context.addIssue({ code: 'custom', message: 'https of a named host' });
  return link ?? '';
});

const Words = {
  title: z.string().trim().min(1).max(MATERIAL_LIMITS.title),
  note: z.string().trim().max(MATERIAL_LIMITS.note),
  /** Null: it is a file, or will be one. A link puts a file away that was there. */
  link: Link.nullable(),
};

export const BeginMaterial = z.strictObject({ requestId: RequestId, ...Words });
export type BeginMaterial = z.input<typeof BeginMaterial>;
export const EditMaterial = z.strictObject(Words);

/** `all`: with drafts and what was withdrawn, for those who keep them. */
export const MaterialsQuery = z.strictObject({ of: z.enum(['library', 'all']).default('library') });

export const MaterialView = z.object({
  id: Id,
  title: z.string(),
  note: z.string(),
  status: z.enum(MATERIAL_STATES),
  link: z.string().nullable(),
  /** As one who uploads it follows it; `type` by content, null before it is known. */
  file: z.object({ ...FileView.shape, type: z.string().nullable() }).nullable(),
  /** When it was last handed over in this institution. */
  usedAt: When.nullable(),
  /** When it came to its present state. */
  at: When,
});
export type MaterialView = z.infer<typeof MaterialView>;

/** Recently used first. */
export const Materials = z.object({ materials: z.array(MaterialView) });

export const HandMaterial = z.strictObject({ requestId: RequestId, materialId: Id });

/** What was handed over in a meeting, as it was then. */
export const GivenMaterial = z.object({
  ...MaterialCard.shape,
  title: z.string(),
  at: When,
  /** The citizens who have opened it, each when for the first time; a citizen reads of themselves alone. */
  opened: z.array(z.object({ participantId: Id, at: When })),
});
export type GivenMaterial = z.infer<typeof GivenMaterial>;

/** A file that the staff handed over; the name is the one it is saved under. */
export const GivenFile = z.object({ ...FileCard.shape, name: z.string(), at: When });
export type GivenFile = z.infer<typeof GivenFile>;

/** Each in the order in which it was handed over. */
export const GivenMaterials = z.object({ given: z.array(GivenMaterial), files: z.array(GivenFile) });
export type GivenMaterials = z.infer<typeof GivenMaterials>;
