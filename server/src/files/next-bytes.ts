import { AppError } from '@priyom/shared/errors';
import type { StoredFile } from './model.ts';

/** Of a file and of a material's. @throws AppError INVALID_STATE · FILE_OFFSET {received} · VALIDATION · FILE_TOO_LARGE */
export function requireNextBytes(
  { status, received, size }: Pick<StoredFile, 'status' | 'received' | 'size'>,
  offset: number,
  bytes: Buffer,
): void {
  if (status !== 'uploading') throw new AppError('INVALID_STATE', { kind: 'file', status });
  if (offset !== received) throw new AppError('FILE_OFFSET', { received });
  if (bytes.length === 0) throw new AppError('VALIDATION', { fields: ['body'] });
  if (offset + bytes.length > size) throw new AppError('FILE_TOO_LARGE', { bytes: size });
}
