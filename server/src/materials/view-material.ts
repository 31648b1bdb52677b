import type { FileView } from '@priyom/shared/api/files';
import type { MaterialView } from '@priyom/shared/api/materials';
import { AppError } from '@priyom/shared/errors';
import type { Material, MaterialFile } from './model.ts';

export function viewMaterial({ _id: id, title, note, status, link, file, usedAt, history }: Material): MaterialView {
  return {
    ...{ id, title, note, status, link: link ?? null },
    file: file ? { ...fileOf(id, file), type: file.type ?? null } : null,
    usedAt: usedAt?.toISOString() ?? null,
    at: (history.at(-1)?.at ?? new Date(0)).toISOString(),
  };
}

/** What the one who sends it follows. @throws AppError NOT_FOUND */
export function viewFile({ _id: id, file }: Material): FileView {
  if (!file) throw new AppError('NOT_FOUND', { kind: 'materials' });
  return fileOf(id, file);
}

function fileOf(id: string, { name, size, status, received, refusal }: MaterialFile): FileView {
  return { id, name, size, status, received, refusal: refusal ?? null };
}
