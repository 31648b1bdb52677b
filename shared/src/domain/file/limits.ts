/** What may be handed to each other in a meeting (D21). */
export const FILE_LIMITS = {
  bytes: 25 * 1024 * 1024,
  /** Of one request: a broken line costs no more than that. */
  chunkBytes: 512 * 1024,
  perConsultation: 100,
  /** Under way at once, of one person. */
  openAtOnce: 5,
  nameLength: 120,
  /** An upload that nobody finishes is forgotten; a slow line needs an hour for the largest file. */
  unfinishedMinutes: 180,
} as const;

/**
 * Types by content, each with the endings that its name may have. No program, no page, no archive: nothing that runs
 * where it is opened.
 */
export const FILE_TYPES = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type FileType = keyof typeof FILE_TYPES;

export function isFileType(type: string): type is FileType {
  return Object.hasOwn(FILE_TYPES, type);
}

/** Every browser draws these itself and runs nothing from them; all else is only saved. */
const DRAWN: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp'];

export function isDrawn(type: FileType): boolean {
  return DRAWN.includes(type);
}
