import { AppError } from '@priyom/shared/errors';
import type { Material, MaterialFile } from './model.ts';

/** @throws AppError INVALID_STATE */
export function requireDraft({ status }: Material): void {
  if (status !== 'draft') throw new AppError('INVALID_STATE', { kind: 'material', status });
}

/** The file that is being uploaded to a draft. @throws AppError INVALID_STATE · NOT_FOUND */
export function requireFile(material: Material): MaterialFile {
  requireDraft(material);
  if (!material.file) throw new AppError('NOT_FOUND', { kind: 'materials' });
  return material.file;
}
