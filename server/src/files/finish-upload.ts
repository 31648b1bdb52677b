import type { FileRefusal } from '@priyom/shared/api/files';
import type { FileType } from '@priyom/shared/domain/file/limits';
import { FILE_TABLE } from '@priyom/shared/domain/file/table';
import { AppError } from '@priyom/shared/errors';
import { moveTo } from '../platform/aggregate/change.ts';
import { writeAggregate } from '../platform/aggregate/write.ts';
import { withEnding } from './clean-name.ts';
import { filesModel, type StoredFile } from './model.ts';
import { getOwnFile, nameOf } from './own-file.ts';
import { openParts } from './parts.ts';
import type { Asker, FilePorts } from './ports.ts';
import { verdictOn } from './verdict.ts';

type Verdict = { type: FileType; name: string } | { refusal: FileRefusal };

/**
 * Whole: what it is by its content decides, and then the scanner. Pressed again, the same answer.
 * @throws AppError FILE_OFFSET {received} while bytes are missing · INVALID_STATE · NOT_FOUND
 */
export async function finishUpload(ports: FilePorts, asker: Asker, id: string, requestId: string): Promise<StoredFile> {
  const file = await getOwnFile(ports, asker, id);
  if (file.status === 'dropped') throw new AppError('INVALID_STATE', { kind: 'file', status: file.status });
  if (file.status !== 'uploading') return file;
  if (file.received < file.size) throw new AppError('FILE_OFFSET', { received: file.received });
  // One at a time in this process: a file is looked at as a whole, and a whole one is 25 MB.
  const verdict = await ports.write.queue.run('files-whole', () => judge(ports, file));
  const files = ports.database.in(file, filesModel);
  const { doc } = await writeAggregate(ports.write, files, id, { requestId, actor: asker.actor }, (now, at) =>
    'refusal' in verdict
      ? moveTo(FILE_TABLE, now, 'refuse', {
          set: verdict,
          due: { cancel: ['file-forget'], add: [{ kind: 'file-erase', at }] },
        })
      : moveTo(FILE_TABLE, now, 'finish', {
          set: verdict,
          due: { cancel: ['file-forget'], add: [{ kind: 'file-scan', at }] },
        }),
  );
  return doc;
}

async function judge(ports: FilePorts, file: StoredFile): Promise<Verdict> {
  const verdict = await verdictOn(openParts(ports, file), file.sha256);
  if ('refusal' in verdict) return verdict;
  const { type } = verdict;
  const named = withEnding(await nameOf(ports, file), type);
  return { type, name: await ports.keys.seal(file, file.keyId, { documentId: file._id, field: 'name' }, named) };
}
