import type { BeginMaterial } from '@priyom/shared/api/materials';
import { MATERIAL_LIMITS } from '@priyom/shared/domain/material/limits';
import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { createAggregate } from '../platform/aggregate/create.ts';
import { not } from '../platform/mongo/filter.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { type Material, materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';

/** A draft: seen by those alone who keep materials. @throws AppError FORBIDDEN · FILES_FULL */
export async function beginMaterial(
  { database, write }: MaterialPorts,
  who: SignedIn,
  { requestId, title, note, link }: z.output<typeof BeginMaterial>,
): Promise<Material> {
  authorize(who, 'material.edit');
  const materials = database.in(who, materialsModel);
  const command = { requestId, actor: actorOf(who) };
  return write.queue.run(`materials-of:${who.institutionId}`, async () => {
    const isNew = !(await materials.findOne({ createdByRequest: requestId }));
    if (isNew && (await materials.count({ status: not('withdrawn') })) >= MATERIAL_LIMITS.perInstitution) {
      throw new AppError('FILES_FULL');
    }
    const { doc } = await createAggregate(write, materials, command, {
      ...{ table: MATERIAL_TABLE, event: 'begin' },
      build: own => ({ ...own, title, note, link, file: null, usedAt: null }),
    });
    return doc;
  });
}
