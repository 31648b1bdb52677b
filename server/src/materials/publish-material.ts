import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { AppError } from '@priyom/shared/errors';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { type Material, materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';

/**
 * From now on it can be handed over, and never changes.
 * @throws AppError FORBIDDEN · INVALID_STATE {kind: file} while its file isn't checked · VALIDATION without file and link ·
 *   NOT_FOUND
 */
export async function publishMaterial(
  { database, write, audit }: MaterialPorts,
  who: SignedIn,
  id: string,
  requestId: string,
): Promise<Material> {
  const basis = authorize(who, 'material.edit');
  const actor = actorOf(who);
  const { doc } = await writeAggregate(write, database.in(who, materialsModel), id, { requestId, actor }, now => {
    const change = moveTo(MATERIAL_TABLE, now, 'publish');
    requireContent(now);
    return change;
  });
  const subject = { kind: 'material', id };
  await audit.record(who, { actor, action: 'material.publish', subject, citizenIds: [], basis, result: 'ok' });
  return doc;
}

function requireContent({ link, file }: Material): void {
  if (link) return;
  if (!file) throw new AppError('VALIDATION', { fields: ['link', 'file'] });
  if (file.status !== 'ready') throw new AppError('INVALID_STATE', { kind: 'file', status: file.status });
}
