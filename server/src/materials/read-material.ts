import { isFileType } from '@priyom/shared/domain/file/limits';
import { AppError } from '@priyom/shared/errors';
import type { OpenedFile } from '../files/read-file.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { authorize, type SignedIn } from '../staff/authorize.ts';
import { type Material, materialsModel } from './model.ts';
import { openParts } from './parts.ts';
import type { MaterialPorts } from './ports.ts';

/** The staff look at what they hand over, or have handed over. @throws AppError FORBIDDEN · NOT_FOUND */
export async function readMaterial(ports: MaterialPorts, who: SignedIn, id: string): Promise<OpenedFile> {
  authorize(who, 'material.read');
  const material = await ports.database.in(who, materialsModel).getById(id);
  if (material.status === 'draft') authorize(who, 'material.edit');
  return contentOf(ports, who, material);
}

/** @throws AppError NOT_FOUND when it has no file that is checked */
export function contentOf(
  { database }: Pick<MaterialPorts, 'database'>,
  scope: Scope,
  { file }: Pick<Material, 'file'>,
): OpenedFile {
  if (file?.status !== 'ready' || file.type === null || !isFileType(file.type)) {
    throw new AppError('NOT_FOUND', { kind: 'materials' });
  }
  const { name, type, size } = file;
  return { name, type, size, bytes: openParts({ database }, scope, file) };
}
