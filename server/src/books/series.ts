import { createHash } from 'node:crypto';
import type { Book } from '@priyom/shared/domain/policy/schema';
import { canonical } from '../platform/chain/canonical.ts';
import type { Database } from '../platform/mongo/database.ts';
import { DuplicateKeyError } from '../platform/mongo/duplicate-key.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type BookSeries, booksModel } from './model.ts';

/** Which series a line belongs to: by the book's scope and restart (policy data, D2). */
export interface SeriesPlace {
  book: Pick<Book, 'code' | 'scope' | 'restart'>;
  /** The specialist whose consultation it was, and the department. */
  staffId: string;
  departmentId: string;
  /** Local date of the fact, YYYY-MM-DD. */
  date: string;
}

export function seriesOf({ institutionId }: Scope, place: SeriesPlace): BookSeries {
  const { book, staffId, departmentId } = place;
  const ownerId = { institution: institutionId, department: departmentId, specialist: staffId }[book.scope];
  const year = book.restart === 'year' ? Number(place.date.slice(0, 4)) : null;
  const identity = {
    _id: [institutionId, book.code, ownerId, year ?? 'all'].join(':'),
    institutionId,
    bookCode: book.code,
    scopeKind: book.scope,
    ownerId,
    departmentId: book.scope === 'institution' ? '' : departmentId,
    year,
  };
  return { ...identity, identityHash: identityHashOf(identity), last: 0, lastSeq: 0, lastHash: '', reserved: [] };
}

type Identity = Pick<
  BookSeries,
  '_id' | 'institutionId' | 'bookCode' | 'scopeKind' | 'ownerId' | 'departmentId' | 'year'
>;

export function identityHashOf(series: Identity): string {
  const { _id, institutionId, bookCode, scopeKind, ownerId, departmentId, year } = series;
  const identity = [_id, institutionId, bookCode, scopeKind, ownerId, departmentId, year];
  return createHash('sha256').update(canonical(identity)).digest('hex');
}

/** The series as stored, begun when this is its first line; one of several who begin it does. */
export async function openSeries(database: Database, scope: Scope, fresh: BookSeries): Promise<BookSeries> {
  const series = database.in(scope, booksModel);
  const existing = await series.findById(fresh._id);
  if (existing) return existing;
  try {
    await series.insert(fresh);
    return fresh;
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    return series.getById(fresh._id);
  }
}
