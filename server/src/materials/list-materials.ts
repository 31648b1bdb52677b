import type { MaterialView } from '@priyom/shared/api/materials';
import { authorize, type SignedIn } from '../staff/authorize.ts';
import { type Material, materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';
import { viewMaterial } from './view-material.ts';

/** Bounded by `MATERIAL_LIMITS.perInstitution`; those that were withdrawn are not counted there. */
const MOST = 1_000;

/** Recently handed over first, then by title. @throws AppError FORBIDDEN */
export async function listMaterials(
  { database }: Pick<MaterialPorts, 'database'>,
  who: SignedIn,
  of: 'library' | 'all',
): Promise<MaterialView[]> {
  authorize(who, of === 'all' ? 'material.edit' : 'material.read');
  const filter = of === 'all' ? {} : { status: 'published' as const };
  const found = await database.in(who, materialsModel).find(filter, { limit: MOST });
  return found.toSorted(byUse).map(viewMaterial);
}

function byUse(one: Material, other: Material): number {
  const used = (other.usedAt?.getTime() ?? 0) - (one.usedAt?.getTime() ?? 0);
  return used || one.title.localeCompare(other.title, 'ru');
}
