import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import * as z from 'zod';
import { amend, moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { materialsModel } from './model.ts';
import { eraseParts, openParts } from './parts.ts';
import type { MaterialPorts } from './ports.ts';

const OfFile = z.object({ fileId: z.string() });

export function handleMaterialEffects(runner: DueRunner, ports: MaterialPorts): void {
  runner.handle(materialsModel, 'material-scan', job => scan(ports, job));
  runner.handle(materialsModel, 'material-erase', ({ scope, entry }) =>
    eraseParts(ports, scope, OfFile.parse(entry.data).fileId),
  );
}

/** As a file of a meeting: without the scanner's word it can't be published. Meanwhile another one may be in its place. */
async function scan(ports: MaterialPorts, { scope, id, entry, command }: DueJob): Promise<void> {
  const { database, write, scanner } = ports;
  const { fileId } = OfFile.parse(entry.data);
  const materials = database.in(scope, materialsModel);
  const { file } = await materials.getById(id);
  if (file?.id !== fileId || file.status !== 'scanning') return;
  const found = scanner ? await scanner.scan(openParts(ports, scope, file)) : null;
  const scannedBy = scanner?.name ?? 'none';
  await writeAggregate(write, materials, id, command, (now, at) => {
    if (now.status !== 'draft' || now.file?.id !== fileId) return amend(now, {});
    if (found === null) {
      return moveTo(MATERIAL_TABLE, now, 'clear', { set: { file: { ...now.file, status: 'ready', scannedBy } } });
    }
    return moveTo(MATERIAL_TABLE, now, 'refuse', {
      set: { file: { ...now.file, status: 'refused', refusal: 'infected', scannedBy } },
      data: { found: found.slice(0, 100) },
      due: { add: [{ kind: 'material-erase', at, data: { fileId } }] },
    });
  });
}
