import type { Actor } from '@priyom/shared/actor';
import type { Book } from '@priyom/shared/domain/policy/schema';
import type { Clock } from '../platform/clock.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type AppendPorts, appendLine, findLine } from './append-line.ts';
import { completeReservation } from './complete-reservations.ts';
import { type LineFacts, sealFacts } from './facts.ts';
import type { BookLine, LineSubject } from './model.ts';
import { seriesOf } from './series.ts';

export interface BookPorts extends AppendPorts {
  keys: KeyRing;
  clock: Clock;
}

export interface NewEntry {
  book: Pick<Book, 'code' | 'scope' | 'restart' | 'confirmedBySpecialist'>;
  subject: LineSubject;
  /** Null: nobody was served. */
  citizenId: string | null;
  /** The specialist who confirms it; of a book per specialist also its owner. */
  staffId: string;
  departmentId: string;
  /** The institution's local date of the fact, YYYY-MM-DD: says which year's series. */
  date: string;
  /** Texts of all columns and head lines of the book, but number and note (`factTexts`). */
  cells: LineFacts['cells'];
  by: Actor;
  requestId: string;
}

export function entryKey({ kind, id, part }: LineSubject): string {
  return `entry:${kind}:${id}:${part}`;
}

/**
 * The journal line of a fact (D24): exactly one for each subject in a series, however often this is called and wherever
 * it was broken off. Call it from the handler of a `book-line` due entry.
 */
export async function recordLine(ports: BookPorts, scope: Scope, entry: NewEntry): Promise<BookLine> {
  const series = seriesOf(scope, entry);
  const lineKey = entryKey(entry.subject);
  const existing = await findLine(ports.database, scope, series._id, lineKey);
  if (existing) {
    // It may have been broken off after the line, before the work list: a line that waits for its yes must be seen.
    await completeReservation(ports.database, scope, existing);
    return existing;
  }
  const _id = newId();
  const { citizenId, departmentId, subject, by, requestId } = entry;
  const facts = await sealFacts(ports.keys, scope, { _id, citizenId }, { cells: entry.cells, note: '' });
  return appendLine(ports, scope, series, {
    _id,
    institutionId: scope.institutionId,
    lineKey,
    kind: 'entry',
    about: null,
    isToConfirm: entry.book.confirmedBySpecialist,
    subject,
    citizenId,
    ownerId: entry.staffId,
    departmentId,
    facts,
    at: ports.clock.now(),
    by,
    requestId,
  });
}
