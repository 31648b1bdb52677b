import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { bytesOf } from '../platform/mongo/define-model.ts';
import { atLeast } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { filePartsModel, type StoredFile } from './model.ts';

interface Ports {
  database: Database;
  keys: KeyRing;
}

const placeOf = (file: StoredFile, offset: number) => ({ documentId: file._id, field: `bytes:${offset}` });

/** What an earlier, unacknowledged try has left at that place is replaced. */
export async function keepPart({ database, keys }: Ports, file: StoredFile, offset: number, bytes: Buffer) {
  const sealed = await keys.sealBytes(file, file.keyId, placeOf(file, offset), bytes);
  const parts = database.in(file, filePartsModel);
  await parts.deleteMany({ fileId: file._id, offset: atLeast(offset) });
  const { institutionId, _id: fileId } = file;
  await parts.insert({ _id: newId(), institutionId, fileId, offset, bytes: sealed });
}

/** The bytes in their order, a part at a time. */
export async function* openParts({ database, keys }: Ports, file: StoredFile): AsyncGenerator<Buffer> {
  const parts = database.in(file, filePartsModel);
  for (let offset = 0; offset < file.received; ) {
    const part = await parts.findOne({ fileId: file._id, offset });
    if (!part) throw new Error('a part of a stored file is missing');
    const bytes = await keys.openBytes(file, file.keyId, placeOf(file, offset), bytesOf(part.bytes));
    yield bytes;
    offset += bytes.length;
  }
}

export async function eraseParts({ database }: Pick<Ports, 'database'>, scope: Scope, fileId: string): Promise<void> {
  await database.in(scope, filePartsModel).deleteMany({ fileId });
}
