import { type FileType, isFileType } from '@priyom/shared/domain/file/limits';
import { AppError } from '@priyom/shared/errors';
import type { Consultation } from '../consultations/model.ts';
import { consultationsOf } from '../consultations/repository.ts';
import { messagesModel } from '../messages/model.ts';
import { mayRead } from '../messages/read-messages.ts';
import { filesModel, type StoredFile } from './model.ts';
import { nameOf } from './own-file.ts';
import { openParts } from './parts.ts';
import type { Asker, FilePorts } from './ports.ts';

export interface OpenedFile {
  name: string;
  type: FileType;
  size: number;
  bytes: AsyncGenerator<Buffer>;
}

/**
 * Whoever may read the message that handed it over (D20: a colleague not what was handed over before they came); each
 * reading stands in the audit.
 * @throws AppError NOT_FOUND for everybody else, and once the person's data was erased
 */
export async function readFile(ports: FilePorts, asker: Asker, id: string): Promise<OpenedFile> {
  const { database, audit } = ports;
  const file = await database.in(asker.scope, filesModel).getById(id);
  const doc = await consultationsOf(database, asker.scope).getById(file.consultationId);
  if (!(await maySee(ports, asker, doc, file))) throw new AppError('NOT_FOUND', { kind: 'files' });
  const { type, size } = file;
  const name = await nameOf(ports, file);
  if (name === '' || type === null || !isFileType(type)) throw new AppError('NOT_FOUND', { kind: 'files' });
  await audit.record(asker.scope, {
    ...{ actor: asker.actor, action: 'file.read', subject: { kind: 'file', id }, basis: asker.basis, result: 'ok' },
    citizenIds: doc.parties.map(({ citizenId }) => citizenId),
  });
  return { name, type, size, bytes: openParts(ports, file) };
}

async function maySee(ports: FilePorts, asker: Asker, doc: Consultation, file: StoredFile): Promise<boolean> {
  const who = asker.seatIn(doc);
  if (file.status !== 'ready' || who.status === 'removed' || who.leftHow === 'quickExit') return false;
  const message = await ports.database.in(doc, messagesModel).findOne({ consultationId: doc._id, 'file.id': file._id });
  return message !== undefined && mayRead(message, ports.readerOf(doc, who));
}
