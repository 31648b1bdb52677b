import { createHash } from 'node:crypto';
import type { FileRefusal } from '@priyom/shared/api/files';
import type { FileType } from '@priyom/shared/domain/file/limits';
import { typeOf } from './type-of.ts';

/** What a whole file is, by its content, and whether it is the one that was sent. */
export async function verdictOn(
  parts: AsyncIterable<Buffer>,
  sha256: string | null,
): Promise<{ type: FileType } | { refusal: FileRefusal }> {
  const read: Buffer[] = [];
  for await (const part of parts) read.push(part);
  const whole = Buffer.concat(read);
  if (sha256 && createHash('sha256').update(whole).digest('hex') !== sha256) return { refusal: 'damaged' };
  const type = await typeOf(whole);
  return type ? { type } : { refusal: 'type' };
}
