import type { EditMaterial } from '@priyom/shared/api/materials';
import type * as z from 'zod';
import { amend } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { requireDraft } from './draft.ts';
import { type Material, materialsModel } from './model.ts';
import type { MaterialPorts } from './ports.ts';

/** Its words and its link; a link puts the file away. @throws AppError FORBIDDEN · INVALID_STATE once published · NOT_FOUND */
export async function editMaterial(
  { database, write }: MaterialPorts,
  who: SignedIn,
  id: string,
  words: z.output<typeof EditMaterial>,
): Promise<Material> {
  authorize(who, 'material.edit');
  const command = { requestId: newId(), actor: actorOf(who) };
  const { doc } = await writeAggregate(write, database.in(who, materialsModel), id, command, (now, at) => {
    requireDraft(now);
    const { file } = now;
    if (words.link === null || !file) return amend(now, { set: words });
    const erase = { kind: 'material-erase', at, tag: file.id, data: { fileId: file.id } };
    return amend(now, { set: { ...words, file: null }, due: { add: [erase] } });
  });
  return doc;
}
