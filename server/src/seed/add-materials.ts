import { readFile } from 'node:fs/promises';
import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { typeOf } from '../files/type-of.ts';
import type { Foundation } from '../foundation.ts';
import type { Institution } from '../institutions/model.ts';
import { type MaterialFile, materialsModel } from '../materials/model.ts';
import { keepPart } from '../materials/parts.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { newId } from '../platform/ids.ts';
import type { MaterialsFile } from './schema.ts';

type Ports = Pick<Foundation, 'database' | 'write'>;
type Given = MaterialsFile[number]['materials'][number];

const FOLDER = new URL('../../data/materials/', import.meta.url);
const SEED = { kind: 'system', id: 'set-up' } as const;

/** Invented memos and links, published: so that there is something to hand over at the first start. */
export async function addMaterials(ports: Ports, institution: Institution, given: readonly Given[]): Promise<void> {
  for (const each of given) await addOne(ports, institution, each);
}

async function addOne({ database, write }: Ports, institution: Institution, given: Given): Promise<void> {
  const scope = { institutionId: institution._id };
  const materials = database.in(scope, materialsModel);
  const { title, note, link } = given;
  const file = link ? null : await keepFile({ database }, scope, given);
  const { doc } = await createAggregate(
    write,
    materials,
    { requestId: newId(), actor: SEED },
    {
      ...{ table: MATERIAL_TABLE, event: 'begin' },
      build: own => ({ ...own, title, note, link: link ?? null, file, usedAt: null }),
    },
  );
  await writeAggregate(write, materials, doc._id, { requestId: newId(), actor: SEED }, now =>
    moveTo(MATERIAL_TABLE, now, 'publish'),
  );
}

/** Of the checkout: as if it had been uploaded and looked at. */
async function keepFile(
  ports: Pick<Ports, 'database'>,
  scope: { institutionId: string },
  { title, name, text, file }: Given,
): Promise<MaterialFile> {
  const bytes = file ? await readFile(new URL(file, FOLDER)) : Buffer.from(text ?? '');
  const type = await typeOf(bytes);
  if (!type) throw new Error(`"${title}" is no file that may be handed over`);
  const id = newId();
  await keepPart(ports, scope, { fileId: id, offset: 0, bytes });
  const size = bytes.length;
  return {
    ...{ id, name: name ?? `${title}.${file?.split('.').at(-1)}`, size, sha256: null, received: size, type },
    ...{ status: 'ready', refusal: null, scannedBy: 'none' },
  };
}
