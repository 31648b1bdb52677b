import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { type Material, materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';

/**
 * No longer handed over; whoever has it keeps it. Of a draft nothing stays.
 * @throws AppError FORBIDDEN · INVALID_STATE · NOT_FOUND
 */
export async function withdrawMaterial(
  { database, write, audit }: MaterialPorts,
  who: SignedIn,
  id: string,
  requestId: string,
): Promise<Material> {
  const basis = authorize(who, 'material.edit');
  const actor = actorOf(who);
  const { doc } = await writeAggregate(write, database.in(who, materialsModel), id, { requestId, actor }, (now, at) => {
    if (now.status !== 'draft') return moveTo(MATERIAL_TABLE, now, 'withdraw');
    const { file } = now;
    const due = file && { add: [{ kind: 'material-erase', at, data: { fileId: file.id } }] };
    return moveTo(MATERIAL_TABLE, now, 'discard', { set: { file: null }, ...(due && { due }) });
  });
  const subject = { kind: 'material', id };
  await audit.record(who, { actor, action: 'material.withdraw', subject, citizenIds: [], basis, result: 'ok' });
  return doc;
}
