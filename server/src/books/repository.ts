import type { Database } from '../platform/mongo/database.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type BookLine, bookLinesModel, type UnconfirmedLine, unconfirmedLinesModel } from './model.ts';

/** What other nouns ask of the books. */
export interface BookReader {
  /** Entries of a consultation that wait for their specialist: none left is one of the conditions of `record`. */
  unconfirmedOf(consultationId: string): Promise<UnconfirmedLine[]>;
  /** «Подтвердите строку журнала» on the specialist's list, oldest first. */
  unconfirmedBy(staffId: string): Promise<UnconfirmedLine[]>;
  linesOf(consultationId: string): Promise<BookLine[]>;
}

export function bookReaderOf(database: Database, scope: Scope): BookReader {
  const waiting = database.in(scope, unconfirmedLinesModel);
  const lines = database.in(scope, bookLinesModel);
  return {
    unconfirmedOf: consultationId => waiting.find({ consultationId }),
    unconfirmedBy: staffId => waiting.find({ ownerId: staffId }, { sort: { at: 1 } }),
    linesOf: consultationId => lines.find({ 'subject.id': consultationId }, { sort: { seq: 1 } }),
  };
}
