import { AppError } from '@priyom/shared/errors';
import { requireNextBytes } from '../files/next-bytes.ts';
import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { requireFile } from './draft.ts';
import { type Material, materialsModel } from './model.ts';
import { keepPart } from './parts.ts';
import type { MaterialPorts } from './ports.ts';

/**
 * The next bytes, stored before they are acknowledged, as for any file (files/take-bytes.ts).
 * @throws AppError FORBIDDEN · FILE_OFFSET {received} · FILE_TOO_LARGE · INVALID_STATE · NOT_FOUND
 */
export async function takeBytes(
  ports: MaterialPorts,
  who: SignedIn,
  id: string,
  offset: number,
  bytes: Buffer,
): Promise<Material> {
  authorize(who, 'material.edit');
  const materials = ports.database.in(who, materialsModel);
  return ports.write.queue.run(`material-bytes:${id}`, async () => {
    const file = requireFile(await materials.getById(id));
    requireNextBytes(file, offset, bytes);
    await keepPart(ports, who, { fileId: file.id, offset, bytes });
    const command = { requestId: newId(), actor: actorOf(who) };
    const taken = await writeAggregate(ports.write, materials, id, command, now => {
      const present = requireFile(now);
      if (present.id !== file.id) throw new AppError('FILE_OFFSET', { received: present.received });
      requireNextBytes(present, offset, bytes);
      return amend(now, { set: { file: { ...present, received: offset + bytes.length } } });
    });
    return taken.doc;
  });
}
