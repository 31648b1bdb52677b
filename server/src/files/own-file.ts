import type { FileView } from '@priyom/shared/api/files';
import { AppError } from '@priyom/shared/errors';
import * as z from 'zod';
import { consultationsOf } from '../consultations/repository.ts';
import { filesModel, type StoredFile } from './model.ts';
import type { Asker, FilePorts } from './ports.ts';

/** A file that this person hands over. @throws AppError NOT_FOUND, also for somebody else's */
export async function getOwnFile(ports: FilePorts, asker: Asker, id: string): Promise<StoredFile> {
  const file = await ports.database.in(asker.scope, filesModel).getById(id);
  const doc = await consultationsOf(ports.database, asker.scope).getById(file.consultationId);
  if (asker.seatIn(doc).id !== file.from) throw new AppError('NOT_FOUND', { kind: 'files' });
  return file;
}

/** Empty when it was erased with the citizen's data. */
export async function nameOf({ keys }: Pick<FilePorts, 'keys'>, file: StoredFile): Promise<string> {
  return (await keys.openIfKept(file, file.name, { documentId: file._id, field: 'name' }, z.string())) ?? '';
}

export async function viewFile(ports: Pick<FilePorts, 'keys'>, file: StoredFile): Promise<FileView> {
  const { _id: id, size, status, received, refusal } = file;
  return { id, name: await nameOf(ports, file), size, status, received, refusal };
}
