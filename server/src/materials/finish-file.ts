import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { AppError } from '@priyom/shared/errors';
import { withEnding } from '../files/clean-name.ts';
import { verdictOn } from '../files/verdict.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { requireFile } from './draft.ts';
import { type Material, materialsModel } from './model.ts';
import { openParts } from './parts.ts';
import type { MaterialPorts } from './ports.ts';

/**
 * Whole: what it is by its content decides, then the scanner. Pressed again, the same answer.
 * @throws AppError FORBIDDEN · FILE_OFFSET {received} while bytes are missing · INVALID_STATE · NOT_FOUND
 */
export async function finishFile(
  ports: MaterialPorts,
  who: SignedIn,
  id: string,
  requestId: string,
): Promise<Material> {
  authorize(who, 'material.edit');
  const materials = ports.database.in(who, materialsModel);
  const material = await materials.getById(id);
  const file = requireFile(material);
  if (file.status !== 'uploading') return material;
  if (file.received < file.size) throw new AppError('FILE_OFFSET', { received: file.received });
  // One at a time in this process, with those of the meetings: a file is looked at as a whole, and a whole one is 25 MB.
  const verdict = await ports.write.queue.run('files-whole', () => verdictOn(openParts(ports, who, file), file.sha256));
  const { doc } = await writeAggregate(ports.write, materials, id, { requestId, actor: actorOf(who) }, (now, at) => {
    if (requireFile(now).id !== file.id) throw new AppError('INVALID_STATE', { kind: 'file', status: 'dropped' });
    const data = { fileId: file.id };
    if ('refusal' in verdict) {
      const set = { file: { ...file, status: 'refused' as const, refusal: verdict.refusal } };
      return moveTo(MATERIAL_TABLE, now, 'refuse', { set, due: { add: [{ kind: 'material-erase', at, data }] } });
    }
    const { type } = verdict;
    const set = { file: { ...file, type, name: withEnding(file.name, type), status: 'scanning' as const } };
    return moveTo(MATERIAL_TABLE, now, 'finish', { set, due: { add: [{ kind: 'material-scan', at, data }] } });
  });
  return doc;
}
