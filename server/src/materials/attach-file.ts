import type { BeginFile } from '@priyom/shared/api/files';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { cleanName } from '../files/clean-name.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { type Material, type MaterialFile, materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';

/**
 * A place for the file of a draft; another one that was there, or a link, is put away.
 * @throws AppError FORBIDDEN · FILE_TOO_LARGE · INVALID_STATE once published · NOT_FOUND
 */
export async function attachFile(
  { database, write }: MaterialPorts,
  who: SignedIn,
  id: string,
  { requestId, name, size, sha256 }: z.output<typeof BeginFile>,
): Promise<Material> {
  authorize(who, 'material.edit');
  if (size > FILE_LIMITS.bytes) throw new AppError('FILE_TOO_LARGE', { bytes: FILE_LIMITS.bytes });
  const file: MaterialFile = {
    ...{ id: newId(), name: cleanName(name), size, sha256, received: 0, type: null },
    ...{ status: 'uploading', refusal: null, scannedBy: null },
  };
  const command = { requestId, actor: actorOf(who) };
  const { doc } = await writeAggregate(write, database.in(who, materialsModel), id, command, (now, at) =>
    moveTo(MATERIAL_TABLE, now, 'attach', {
      set: { file, link: null },
      ...(now.file && { due: { add: [{ kind: 'material-erase', at, data: { fileId: now.file.id } }] } }),
    }),
  );
  return doc;
}
