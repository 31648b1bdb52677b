import { AppError } from '@priyom/shared/errors';
import type { Command } from '../platform/aggregate/change.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { appendLine } from './append-line.ts';
import { confirmationKey } from './complete-reservations.ts';
import { type LineFacts, sealFacts } from './facts.ts';
import { type BookLine, bookLinesModel, booksModel } from './model.ts';
import type { BookPorts } from './record-line.ts';

/**
 * The specialist's note and confirmation (regulation 004 §4.4): once for each entry, by the one who held it. `facts`
 * holds the note, and the cells that were not known when the line was written (the topics chosen in the protocol).
 * @throws AppError NOT_FOUND · FORBIDDEN · INVALID_STATE when it is confirmed already.
 */
export async function confirmLine(
  ports: BookPorts,
  scope: Scope,
  lineId: string,
  command: Command,
  facts: LineFacts,
): Promise<BookLine> {
  const { ownerId, isToConfirm } = await getEntry(ports, scope, lineId);
  if (ownerId !== command.actor.id) throw new AppError('FORBIDDEN', { kind: 'bookLine' });
  if (!isToConfirm) throw new AppError('INVALID_STATE', { kind: 'bookLine', event: 'confirm' });
  return completeLine(ports, scope, lineId, command, facts);
}

/**
 * The cells that were not known when the line was written, once for each entry. Of a book whose lines nobody confirms
 * the signature of the protocol completes them.
 * @throws AppError NOT_FOUND · INVALID_STATE when it is complete already.
 */
export async function completeLine(
  ports: BookPorts,
  scope: Scope,
  lineId: string,
  command: Command,
  facts: LineFacts,
): Promise<BookLine> {
  const entry = await getEntry(ports, scope, lineId);
  const kind = 'confirmation';
  const line = await append(ports, scope, entry, command, { kind, lineKey: confirmationKey(entry.number) }, facts);
  if (line.requestId !== command.requestId) {
    throw new AppError('INVALID_STATE', { kind: 'bookLine', status: 'confirmed', event: 'confirm' });
  }
  return line;
}

/**
 * A correction is a new numbered line with its date and reason, whole like the one it corrects; the entry stays as it
 * is (model.md §3). It follows from a corrected protocol, so who may was asked there.
 * @throws AppError NOT_FOUND
 */
export async function correctLine(
  ports: BookPorts,
  scope: Scope,
  lineId: string,
  command: Command,
  facts: LineFacts,
): Promise<BookLine> {
  const entry = await getEntry(ports, scope, lineId);
  const kind = 'correction';
  return append(ports, scope, entry, command, { kind, lineKey: `correction:${command.requestId}` }, facts);
}

async function getEntry({ database }: BookPorts, scope: Scope, lineId: string): Promise<BookLine & { number: number }> {
  const line = await database.in(scope, bookLinesModel).getById(lineId);
  const { kind, number } = line;
  if (kind !== 'entry' || number === null) throw new AppError('NOT_FOUND', { kind: 'bookLine' });
  return { ...line, number };
}

/** In the entry's own series, also when a new year has begun since. */
async function append(
  ports: BookPorts,
  scope: Scope,
  entry: BookLine & { number: number },
  { requestId, actor }: Command,
  place: Pick<BookLine, 'kind' | 'lineKey'>,
  facts: LineFacts,
): Promise<BookLine> {
  const series = await ports.database.in(scope, booksModel).getById(entry.seriesId);
  const { institutionId, subject, citizenId, ownerId, departmentId } = entry;
  const _id = newId();
  return appendLine(ports, scope, series, {
    _id,
    institutionId,
    ...place,
    about: { lineId: entry._id, number: entry.number },
    isToConfirm: false,
    subject,
    citizenId,
    ownerId,
    departmentId,
    facts: await sealFacts(ports.keys, scope, { _id, citizenId }, facts),
    at: ports.clock.now(),
    by: actor,
    requestId,
  });
}
