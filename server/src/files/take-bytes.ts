import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { filesModel, type StoredFile } from './model.ts';
import { requireNextBytes } from './next-bytes.ts';
import { getOwnFile } from './own-file.ts';
import { keepPart } from './parts.ts';
import type { Asker, FilePorts } from './ports.ts';

/**
 * The next bytes, stored before they are acknowledged. Sent again after a lost answer, they are refused with how many are
 * here, and the sender goes on from there.
 * @throws AppError FILE_OFFSET {received} · FILE_TOO_LARGE · INVALID_STATE · NOT_FOUND
 */
export async function takeBytes(
  ports: FilePorts,
  asker: Asker,
  id: string,
  offset: number,
  bytes: Buffer,
): Promise<StoredFile> {
  return ports.write.queue.run(`bytes:${id}`, async () => {
    const file = await getOwnFile(ports, asker, id);
    requireNextBytes(file, offset, bytes);
    await keepPart(ports, file, offset, bytes);
    const command = { requestId: newId(), actor: asker.actor };
    const taken = await writeAggregate(ports.write, ports.database.in(file, filesModel), id, command, now => {
      requireNextBytes(now, offset, bytes);
      return amend(now, { set: { received: offset + bytes.length } });
    });
    return taken.doc;
  });
}
