import { newId } from '../platform/ids.ts';
import type { Database } from '../platform/mongo/database.ts';
import { bytesOf } from '../platform/mongo/define-model.ts';
import { atLeast } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type MaterialFile, materialPartsModel } from './model.ts';

interface Ports {
  database: Database;
}

/** What an earlier, unacknowledged try has left at that place is replaced. */
export async function keepPart({ database }: Ports, { institutionId }: Scope, part: Part): Promise<void> {
  const { fileId, offset } = part;
  const parts = database.in({ institutionId }, materialPartsModel);
  await parts.deleteMany({ fileId, offset: atLeast(offset) });
  await parts.insert({ _id: newId(), institutionId, ...part });
}

interface Part {
  fileId: string;
  offset: number;
  bytes: Buffer;
}

/** The bytes in their order, a part at a time. */
export async function* openParts({ database }: Ports, scope: Scope, file: MaterialFile): AsyncGenerator<Buffer> {
  const parts = database.in(scope, materialPartsModel);
  for (let offset = 0; offset < file.received; ) {
    const part = await parts.findOne({ fileId: file.id, offset });
    if (!part) throw new Error('a part of a material is missing');
    const bytes = bytesOf(part.bytes);
    yield bytes;
    offset += bytes.length;
  }
}

export async function eraseParts({ database }: Ports, scope: Scope, fileId: string): Promise<void> {
  await database.in(scope, materialPartsModel).deleteMany({ fileId });
}
