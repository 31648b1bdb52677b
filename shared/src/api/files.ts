import * as z from 'zod';
import { FILE_LIMITS } from '../domain/file/limits.ts';
import { FILE_STATES } from '../domain/file/table.ts';
import { RequestId } from '../request-id.ts';

/** The offset of the bytes of a request, as in tus and RFC drafts of resumable uploads. */
export const OFFSET_HEADER = 'upload-offset';

export const BeginFile = z.strictObject({
  requestId: RequestId,
  name: z.string().min(1).max(1000),
  size: z.int().min(1),
  /** Hexadecimal, of the whole: a file that arrived otherwise is refused. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});
export type BeginFile = z.input<typeof BeginFile>;

export const FileRefusal = z.enum(['type', 'damaged', 'infected']);
export type FileRefusal = z.infer<typeof FileRefusal>;

/** What the one who sends it follows. */
export const FileView = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int().max(FILE_LIMITS.bytes),
  status: z.enum(FILE_STATES),
  /** How many bytes are stored: the next request begins there. */
  received: z.int(),
  refusal: FileRefusal.nullable(),
});
export type FileView = z.infer<typeof FileView>;
