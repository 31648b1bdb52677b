import { FILE_TABLE } from '@priyom/shared/domain/file/table';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { filesModel, type StoredFile } from './model.ts';
import { getOwnFile } from './own-file.ts';
import type { Asker, FilePorts } from './ports.ts';

/** «Отменить»: nothing of it stays. @throws AppError INVALID_STATE once it is handed over · NOT_FOUND */
export async function dropUpload(ports: FilePorts, asker: Asker, id: string, requestId: string): Promise<StoredFile> {
  const file = await getOwnFile(ports, asker, id);
  const files = ports.database.in(file, filesModel);
  const { doc } = await writeAggregate(ports.write, files, id, { requestId, actor: asker.actor }, (now, at) =>
    moveTo(FILE_TABLE, now, 'drop', { due: { cancel: ['file-forget'], add: [{ kind: 'file-erase', at }] } }),
  );
  return doc;
}
