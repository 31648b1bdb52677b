import type { BookSummary } from '@priyom/shared/api/books';
import { authorize, type SignedIn } from '../staff/authorize.ts';
import { seesSeries } from './may-see.ts';
import { type BookSeries, booksModel, unconfirmedLinesModel } from './model.ts';
import { type BookViewPorts, definitionOf, ownerName } from './view-ports.ts';

/** The series this person may read, the newest year first. @throws AppError FORBIDDEN */
export async function listBooks(ports: BookViewPorts, who: SignedIn): Promise<BookSummary[]> {
  const reach = authorize(who, 'journal.read');
  const all = await ports.database.in(who, booksModel).find({}, { sort: { year: -1, bookCode: 1, _id: 1 } });
  const visible = all.filter(series => seesSeries(who, reach, series));
  return Promise.all(visible.map(series => summaryOf(ports, who, series)));
}

export async function summaryOf(ports: BookViewPorts, who: SignedIn, series: BookSeries): Promise<BookSummary> {
  const [definition, ofWhom, toConfirm] = await Promise.all([
    definitionOf(ports, who, series.bookCode),
    ownerName(ports, who, series),
    ports.database.in(who, unconfirmedLinesModel).count({ ownerId: who.staffId, seriesId: series._id }),
  ]);
  const { _id: seriesId, bookCode: code, year, last: lines } = series;
  return { seriesId, code, title: definition?.title ?? code, ofWhom, year, lines, toConfirm };
}
