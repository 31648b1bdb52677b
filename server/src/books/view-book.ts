import type { BookPage, BookLine as LineView } from '@priyom/shared/api/books';
import type { Book } from '@priyom/shared/domain/policy/schema';
import { AppError } from '@priyom/shared/errors';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { type LineFacts, openFacts } from './facts.ts';
import { summaryOf } from './list-books.ts';
import { seesLine, seesSeries } from './may-see.ts';
import { type BookLine, bookLinesModel, booksModel } from './model.ts';
import { type BookViewPorts, definitionOf, staffName } from './view-ports.ts';

/** A record with its facts opened; `facts` undefined: the person was erased. */
interface OpenLine {
  line: BookLine;
  facts: LineFacts | undefined;
}

/**
 * A book as its form prints it: numbered rows with their notes. Who looked is on the audit record with everybody whose
 * data were shown (D35).
 * @throws AppError FORBIDDEN · NOT_FOUND, also for a series beyond one's reach
 */
export async function viewBook(ports: BookViewPorts, who: SignedIn, seriesId: string): Promise<BookPage> {
  const reach = authorize(who, 'journal.read');
  const series = await ports.database.in(who, booksModel).getById(seriesId);
  if (!seesSeries(who, reach, series)) throw new AppError('NOT_FOUND', { kind: 'book' });
  const all = await ports.database.in(who, bookLinesModel).find({ seriesId }, { sort: { seq: 1 } });
  const lines = all.filter(line => seesLine(who, reach, line));
  const citizenIds = [...new Set(lines.flatMap(({ citizenId }) => citizenId ?? []))];
  const subject = { kind: 'book', id: seriesId };
  await ports.audit.record(who, { actor: actorOf(who), action: 'journal.read', subject, citizenIds, basis: reach });
  const opened = await Promise.all(lines.map(async line => ({ line, facts: await openFacts(ports.keys, who, line) })));
  const definition = await definitionOf(ports, who, series.bookCode);
  return {
    book: await summaryOf(ports, who, series),
    head: headOf(definition, opened),
    columns: definition?.columns ?? [],
    footnote: definition?.footnote ?? [],
    lines: await rowsOf(ports, who, opened),
  };
}

/** The lines above the table, as the last readable entry knew them. */
function headOf(definition: Book | undefined, opened: readonly OpenLine[]): BookPage['head'] {
  const cells = opened.findLast(({ line, facts }) => line.kind === 'entry' && facts)?.facts?.cells ?? {};
  return (definition?.head ?? []).map(({ title, source }) => ({ title, text: cells[source] ?? '' }));
}

async function rowsOf(ports: BookViewPorts, who: SignedIn, opened: readonly OpenLine[]): Promise<LineView[]> {
  const confirmations = new Map(
    opened.filter(({ line }) => line.kind === 'confirmation').map(each => [each.line.about?.lineId, each]),
  );
  const rows = opened.filter(({ line }) => line.kind !== 'confirmation');
  return Promise.all(rows.map(row => rowOf(ports, who, row, confirmations.get(row.line._id))));
}

async function rowOf(
  ports: BookViewPorts,
  who: SignedIn,
  { line, facts }: OpenLine,
  confirmation: OpenLine | undefined,
): Promise<LineView> {
  const isWaiting = line.isToConfirm && !confirmation;
  const hasProtocol = line.citizenId !== null;
  // Until it is confirmed, a row shows the topics as the signed protocol has them now.
  const signed = isWaiting && facts && hasProtocol ? await ports.signedTopics(who, line.subject) : undefined;
  const isReady = signed !== undefined || !hasProtocol;
  const isOwn = line.ownerId === who.staffId;
  return {
    id: line._id,
    number: line.number ?? 0,
    kind: line.kind === 'correction' ? 'correction' : 'entry',
    corrects: line.kind === 'correction' ? (line.about?.number ?? null) : null,
    consultationId: line.subject.id,
    at: line.at.toISOString(),
    cells: { ...facts?.cells, ...(signed && { topics: signed.topics }), ...confirmation?.facts?.cells },
    note: confirmation?.facts?.note ?? facts?.note ?? '',
    confirmedAt: confirmation?.line.at.toISOString() ?? null,
    confirmedBy: confirmation ? await staffName(ports, who, confirmation.line.by.id) : '',
    mayConfirm: isWaiting && isOwn && isReady,
    waitsForProtocol: isWaiting && isOwn && facts !== undefined && !isReady,
  };
}
