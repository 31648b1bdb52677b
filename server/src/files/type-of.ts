import { type FileType, isFileType } from '@priyom/shared/domain/file/limits';
import { fileTypeFromBuffer } from 'file-type';

/** Signs that no text has: a program or a picture has some among its first bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;

/** By content, never by name; undefined: not one that may be handed over (`FILE_TYPES`). */
export async function typeOf(bytes: Buffer): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return isFileType(found.mime) ? found.mime : undefined;
  return isText(bytes) ? 'text/plain' : undefined;
}

function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !NO_TEXT.test(text) && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text);
  } catch {
    return false;
  }
}
