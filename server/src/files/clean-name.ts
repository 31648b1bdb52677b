import { FILE_LIMITS, FILE_TYPES, type FileType } from '@priyom/shared/domain/file/limits';

/** What a name of nothing but signs becomes. */
const NAMELESS = 'file';

/**
 * The last part of a path, without signs that nobody sees or that turn the order of reading (U+202E makes «exe.pdf» of
 * «fdp.exe»), without those that systems forbid, and not longer than `FILE_LIMITS.nameLength`, the ending kept.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '') return NAMELESS;
  const letters = [...plain];
  if (letters.length <= FILE_LIMITS.nameLength) return plain;
  const ending = /\.[^.]{1,8}$/.exec(plain)?.[0] ?? '';
  return letters.slice(0, FILE_LIMITS.nameLength - ending.length).join('') + ending;
}

/** The ending tells what it is by content: whoever saves it opens it with what reads such files. */
export function withEnding(name: string, type: FileType): string {
  const endings: readonly string[] = FILE_TYPES[type];
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return name.includes('.') && endings.includes(ending) ? name : `${name}.${endings[0]}`;
}
