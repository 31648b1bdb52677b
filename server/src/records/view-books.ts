import type { BookPage, BookSummary, BookLine as LineView } from '@priyom/shared/api/books';
import { fullName, shortName } from '@priyom/shared/domain/book/facts';
import { topicText } from '@priyom/shared/domain/policy/rules';
import type { Book, PolicyBody } from '@priyom/shared/domain/policy/schema';
import { type Reach, reachOf } from '@priyom/shared/domain/staff/rights';
import { AppError } from '@priyom/shared/errors';
import type * as z from 'zod';
import { openFacts } from '../books/facts.ts';
import { type BookLine, type BookSeries, bookLinesModel, booksModel, unconfirmedLinesModel } from '../books/model.ts';
import { oneOf } from '../platform/mongo/filter.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { SignedIn } from '../staff/authorize.ts';
import { todayOf } from '../staff/directory.ts';
import type { RecordsPorts } from './ports.ts';
import { topicsOf } from './topics-of.ts';

type Page = z.infer<typeof BookPage>;

/** The series whose lines this person may read: their own, their departments', the institution's. */
export async function listBooks(ports: RecordsPorts, who: SignedIn): Promise<BookSummary[]> {
  const policy = await actingPolicy(ports, who);
  const all = await ports.database.in(who, booksModel).find({}, { sort: { _id: 1 } });
  const readable = all.filter(series => mayReadSeries(who, series));
  return Promise.all(readable.map(series => summaryOf(ports, who, policy, series)));
}

/** @throws AppError NOT_FOUND · FORBIDDEN */
export async function readBook(ports: RecordsPorts, who: SignedIn, seriesId: string): Promise<Page> {
  const series = await ports.database.in(who, booksModel).getById(seriesId);
  if (!mayReadSeries(who, series)) throw new AppError('FORBIDDEN', { right: 'journal.read' });
  const policy = await actingPolicy(ports, who);
  const book = bookOf(policy, series);
  const stored = await ports.database.in(who, bookLinesModel).find({ seriesId }, { sort: { seq: 1 } });
  const readable = stored.filter(line => mayReadLine(who, line));
  const lines = await viewLines(ports, who, policy, readable);
  return {
    book: await summaryOf(ports, who, policy, series),
    head: (book?.head ?? []).map(({ title, source }) => ({ title, text: lines.at(-1)?.cells[source] ?? '' })),
    columns: book?.columns ?? [],
    footnote: book?.footnote ?? [],
    lines,
  };
}

function journalReach(who: SignedIn): Reach | null {
  return reachOf(who.roles, 'journal.read');
}

function mayReadSeries(who: SignedIn, series: BookSeries): boolean {
  const reach = journalReach(who);
  if (reach === null) return false;
  if (reach === 'institution' || series.scopeKind === 'institution') return true;
  if (series.ownerId === who.staffId) return true;
  return series.scopeKind === 'department'
    ? who.departmentIds.includes(series.ownerId)
    : reach === 'department' && who.departmentIds.includes(series.departmentId);
}

/** A shared book shows a specialist their own rows only; the numbers of the others stay as gaps on the screen. */
function mayReadLine(who: SignedIn, line: BookLine): boolean {
  const reach = journalReach(who);
  if (reach === 'institution' || line.ownerId === who.staffId) return true;
  return reach === 'department' && who.departmentIds.includes(line.departmentId);
}

async function actingPolicy(ports: RecordsPorts, scope: Scope): Promise<PolicyBody> {
  const date = await todayOf({ database: ports.database, clock: ports.write.clock }, scope);
  return (await ports.policies.actingOn(scope, date)).body;
}

function bookOf(policy: PolicyBody, series: BookSeries): Book | undefined {
  return policy.books.find(book => book.code === series.bookCode);
}

async function summaryOf(
  ports: RecordsPorts,
  who: SignedIn,
  policy: PolicyBody,
  series: BookSeries,
): Promise<BookSummary> {
  const toConfirm = await ports.database
    .in(who, unconfirmedLinesModel)
    .find({ seriesId: series._id, ownerId: who.staffId });
  return {
    seriesId: series._id,
    code: series.bookCode,
    title: bookOf(policy, series)?.title ?? series.bookCode,
    ofWhom: await ownerName(ports, who, series),
    year: series.year,
    lines: series.last,
    toConfirm: toConfirm.length,
  };
}

async function ownerName(ports: RecordsPorts, scope: Scope, series: BookSeries): Promise<string> {
  if (series.scopeKind === 'specialist') {
    const card = await ports.directory.staffMember(scope, series.ownerId);
    return card ? shortName(card.name) : '';
  }
  if (series.scopeKind === 'institution') return '';
  const staff = await ports.directory.staff(scope);
  return staff.find(card => card.departmentId === series.ownerId)?.department ?? '';
}

async function viewLines(ports: RecordsPorts, who: SignedIn, policy: PolicyBody, stored: readonly BookLine[]) {
  const rows = stored.filter(line => line.kind !== 'confirmation');
  const confirmations = new Map(
    stored.flatMap(line => (line.kind === 'confirmation' && line.about ? [[line.about.lineId, line] as const] : [])),
  );
  return Promise.all(rows.map(line => viewLine(ports, who, policy, line, confirmations.get(line._id))));
}

async function viewLine(
  ports: RecordsPorts,
  who: SignedIn,
  policy: PolicyBody,
  line: BookLine,
  confirmation: BookLine | undefined,
): Promise<LineView> {
  const facts = await openFacts(ports.keys, who, line);
  const confirmed = confirmation && (await openFacts(ports.keys, who, confirmation));
  const topics = confirmed ? {} : await topicCell(ports, who, policy, line);
  const by = confirmation && (await ports.directory.staffMember(who, confirmation.by.id));
  return {
    id: line._id,
    number: line.number ?? 0,
    kind: line.kind === 'correction' ? 'correction' : 'entry',
    corrects: line.kind === 'correction' ? (line.about?.number ?? null) : null,
    consultationId: line.subject.id,
    at: line.at.toISOString(),
    cells: { ...facts?.cells, ...topics, ...confirmed?.cells },
    note: confirmed?.note ?? facts?.note ?? '',
    confirmedAt: confirmation?.at.toISOString() ?? null,
    confirmedBy: by ? fullName(by.name) : '',
    mayConfirm: line.isToConfirm && confirmation === undefined && line.ownerId === who.staffId,
  };
}

/** Until it is confirmed, a row shows the topics as the protocol has them now. */
async function topicCell(ports: RecordsPorts, scope: Scope, policy: PolicyBody, line: BookLine) {
  if (!line.isToConfirm) return {};
  const codes = await topicsOf(ports, scope, line.subject.id, line.subject.part);
  return codes.length > 0 ? { topics: codes.map(code => topicText(policy, code)).join('; ') } : {};
}

/** Citizens of the lines a page shows: for the audit record. */
export async function citizensOfBook(ports: RecordsPorts, who: SignedIn, page: Page): Promise<string[]> {
  const lines = await ports.database.in(who, bookLinesModel).find({ _id: oneOf(page.lines.map(line => line.id)) });
  return [...new Set(lines.map(line => line.citizenId))];
}
