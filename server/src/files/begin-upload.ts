import type { BeginFile } from '@priyom/shared/api/files';
import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { FILE_TABLE } from '@priyom/shared/domain/file/table';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import type { Consultation } from '../consultations/model.ts';
import { consultationsOf } from '../consultations/repository.ts';
import { keySubjectOf } from '../consultations/sealed-words.ts';
import { createAggregate } from '../platform/aggregate/create.ts';
import { newId } from '../platform/ids.ts';
import { noneOf } from '../platform/mongo/filter.ts';
import { cleanName } from './clean-name.ts';
import { requireGiving } from './giving.ts';
import { filesModel, type StoredFile } from './model.ts';
import type { Asker, FilePorts } from './ports.ts';

type Declared = z.output<typeof BeginFile>;

/**
 * A place for a file that one of those in the room hands to the others, or the lead after the end (`requireGiving`).
 * @throws AppError FILE_TOO_LARGE · FILES_FULL · INVALID_STATE for everybody else · NOT_FOUND
 */
export async function beginUpload(
  ports: FilePorts,
  asker: Asker,
  consultationId: string,
  declared: Declared,
): Promise<StoredFile> {
  const doc = await consultationsOf(ports.database, asker.scope).getById(consultationId);
  const giver = asker.seatIn(doc);
  await requireGiving(ports, doc, giver);
  const from = giver.id;
  if (declared.size > FILE_LIMITS.bytes) throw new AppError('FILE_TOO_LARGE', { bytes: FILE_LIMITS.bytes });
  // One after another, so that no count is passed by many at once.
  return ports.write.queue.run(`files-of:${consultationId}`, () => begin(ports, asker, doc, from, declared));
}

async function begin(ports: FilePorts, { actor }: Asker, doc: Consultation, from: string, declared: Declared) {
  const files = ports.database.in(doc, filesModel);
  const { requestId, name, size, sha256 } = declared;
  const before = await files.findOne({ createdByRequest: requestId, consultationId: doc._id, from });
  if (!before) await requireRoom(ports, doc, from);
  const id = newId();
  const keyId = await ports.keys.dataKeyFor(doc, keySubjectOf(doc));
  const sealed = await ports.keys.seal(doc, keyId, { documentId: id, field: 'name' }, cleanName(name));
  const now = ports.write.clock.now().getTime();
  const forgetAt = new Date(now + FILE_LIMITS.unfinishedMinutes * 60_000);
  const { doc: file } = await createAggregate(
    ports.write,
    files,
    { requestId, actor },
    {
      ...{ table: FILE_TABLE, event: 'begin', id, due: [{ kind: 'file-forget', at: forgetAt }] },
      build: own => ({
        ...own,
        ...{ consultationId: doc._id, from, keyId, name: sealed, size, sha256 },
        ...{ received: 0, type: null, refusal: null, scannedBy: null },
      }),
    },
  );
  return file;
}

async function requireRoom({ database }: FilePorts, doc: Consultation, from: string): Promise<void> {
  const files = database.in(doc, filesModel);
  const [kept, open] = await Promise.all([
    files.count({ consultationId: doc._id, status: noneOf(['dropped', 'refused']) }),
    files.count({ consultationId: doc._id, status: 'uploading', from }),
  ]);
  if (kept >= FILE_LIMITS.perConsultation || open >= FILE_LIMITS.openAtOnce) {
    throw new AppError('FILES_FULL', { kept, open });
  }
}
