import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import { withElement } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type BookLine, bookLinesModel, booksModel, unconfirmedLinesModel } from './model.ts';

/** Inserts the reserved line, keeps the work list, gives the reservation back. Every step may be repeated. */
export async function completeReservation(database: Database, scope: Scope, line: BookLine): Promise<void> {
  await unlessThere(database.in(scope, bookLinesModel).insert(line));
  if (line.isToConfirm) await putOnWorkList(database, scope, line);
  if (line.kind === 'confirmation' && line.about) await takeOffWorkList(database, scope, line.about.lineId);
  await database.in(scope, booksModel).updateOne({ _id: line.seriesId }, { $pull: { reserved: { seq: line.seq } } });
}

/** At start and now and then: lines that a crash left half-way in series where nobody takes the next number. */
export async function completeAllReservations(database: Database): Promise<number> {
  const begun = await database.across(booksModel, 'book-sweep').find({ reserved: withElement({ seq: { $gt: 0 } }) });
  const lines = begun.flatMap(series => series.reserved);
  for (const line of lines) await completeReservation(database, line, line);
  return lines.length;
}

export function confirmationKey(number: number): string {
  return `confirmation:${number}`;
}

async function putOnWorkList(database: Database, scope: Scope, line: BookLine): Promise<void> {
  const { _id, institutionId, seriesId, ownerId, departmentId, at, number, subject } = line;
  const item = { _id, institutionId, seriesId, ownerId, departmentId, consultationId: subject.id, at };
  await unlessThere(database.in(scope, unconfirmedLinesModel).insert(item));
  // A server that wakes up late must not put back what was confirmed meanwhile.
  const lineKey = confirmationKey(number ?? 0);
  if (await database.in(scope, bookLinesModel).findOne({ seriesId, lineKey })) {
    await takeOffWorkList(database, scope, _id);
  }
}

async function takeOffWorkList(database: Database, scope: Scope, lineId: string): Promise<void> {
  await database.in(scope, unconfirmedLinesModel).deleteMany({ _id: lineId });
}

async function unlessThere(insertion: Promise<void>): Promise<void> {
  try {
    await insertion;
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
  }
}
