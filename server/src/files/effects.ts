import { FILE_TABLE } from '@priyom/shared/domain/file/table';
import { AppError } from '@priyom/shared/errors';
import { consultationsOf } from '../consultations/repository.ts';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import type { DueJob } from '../platform/due/job.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { filesModel } from './model.ts';
import { nameOf } from './own-file.ts';
import { eraseParts, openParts } from './parts.ts';
import type { FilePorts } from './ports.ts';

export function handleFileEffects(runner: DueRunner, ports: FilePorts): void {
  runner.handle(filesModel, 'file-forget', job => forget(ports, job));
  runner.handle(filesModel, 'file-scan', job => scan(ports, job));
  runner.handle(filesModel, 'file-hand-over', job => handOver(ports, job));
  runner.handle(filesModel, 'file-erase', ({ scope, id }) => eraseParts(ports, scope, id));
}

async function forget({ write, database }: FilePorts, { scope, id, command }: DueJob): Promise<void> {
  try {
    await writeAggregate(write, database.in(scope, filesModel), id, command, (file, at) =>
      moveTo(FILE_TABLE, file, 'drop', { due: { add: [{ kind: 'file-erase', at }] } }),
    );
  } catch (error) {
    // Finished meanwhile.
    if (!(error instanceof AppError && error.code === 'INVALID_STATE')) throw error;
  }
}

/** A scanner that does not answer keeps the file back: it is asked again, and at last a technician is. */
async function scan(ports: FilePorts, { scope, id, command }: DueJob): Promise<void> {
  const { database, write, scanner } = ports;
  const files = database.in(scope, filesModel);
  const file = await files.getById(id);
  if (file.status !== 'scanning') return;
  const found = scanner ? await scanner.scan(openParts(ports, file)) : null;
  const scannedBy = scanner?.name ?? 'none';
  await writeAggregate(write, files, id, command, (now, at) =>
    found === null
      ? moveTo(FILE_TABLE, now, 'clear', { set: { scannedBy }, due: { add: [{ kind: 'file-hand-over', at }] } })
      : moveTo(FILE_TABLE, now, 'refuse', {
          set: { scannedBy, refusal: 'infected' },
          data: { found: found.slice(0, 100) },
          due: { add: [{ kind: 'file-erase', at }] },
        }),
  );
}

async function handOver(ports: FilePorts, { scope, id }: DueJob): Promise<void> {
  const file = await ports.database.in(scope, filesModel).getById(id);
  const doc = await consultationsOf(ports.database, scope).getById(file.consultationId);
  await ports.handOver(doc, file, await nameOf(ports, file));
}
