import { canonical } from '../platform/chain/canonical.ts';
import { hashOf } from '../platform/chain/hash-chain.ts';
import { chainsIn, type Finding, straysIn, verifyChain } from '../platform/chain/verify-chain.ts';
import type { Database } from '../platform/mongo/database.ts';
import { type BookSeries, bookLinesModel, booksModel } from './model.ts';
import { identityHashOf } from './series.ts';

/** Every series: its lines are whole, in order, numbered without a gap, and end where the series says. */
export async function verifyBooks(
  database: Database,
): Promise<{ chains: number; records: number; findings: Finding[] }> {
  const lines = database.across(bookLinesModel, 'verifier');
  const books = database.across(booksModel, 'verifier');
  const result = { chains: 0, records: 0, findings: await straysIn(lines, 'seriesId') };
  const verified = new Set<string>();
  const verify = async (series: BookSeries): Promise<void> => {
    const { finding, length } = await verifyAtRest(database, series);
    verified.add(series._id);
    result.chains += 1;
    result.records += length;
    if (finding) result.findings.push(finding);
  };
  for (const series of await books.find({}, { sort: { _id: 1 } })) await verify(series);
  for await (const chain of chainsIn(lines, 'seriesId')) {
    if (verified.has(chain)) continue;
    const begunMeanwhile = await books.findById(chain);
    if (begunMeanwhile) await verify(begunMeanwhile);
    else result.findings.push(at(chain, 1, 'surplus'));
  }
  return result;
}

function at(chain: string, seq: number, problem: Finding['problem'], recordId = ''): Finding {
  return { collection: bookLinesModel.name, chain, seq, recordId, problem };
}

/** A line that came while we read is no finding: what is wrong is so still when nothing has moved. */
async function verifyAtRest(database: Database, series: BookSeries) {
  for (let seen = series; ; ) {
    const report = await verifySeries(database, seen);
    const now = report.finding && (await database.across(booksModel, 'verifier').findById(series._id));
    if (!now || canonical(now) === canonical(seen)) return report;
    seen = now;
  }
}

async function verifySeries(database: Database, series: BookSeries) {
  const records = database.across(bookLinesModel, 'verifier');
  const chain = series._id;
  const numbers = { last: 0, gapAt: 0 };
  const report = await verifyChain({
    records,
    field: 'seriesId',
    chain,
    visit: ({ number, seq }) => {
      if (number === null) return;
      if (number !== numbers.last + 1 && numbers.gapAt === 0) numbers.gapAt = seq;
      numbers.last = number;
    },
  });
  const { length } = report;
  if (report.finding) return { length, finding: report.finding };
  if (numbers.gapAt > 0) return { length, finding: at(chain, numbers.gapAt, 'missing') };
  return { length, finding: compareEnd(series, { ...report, lastNumber: numbers.last }) };
}

interface End {
  length: number;
  lastHash: string;
  lastNumber: number;
}

/** Reserved lines may still be on their way in; everything else that the series counted must be there. */
function compareEnd(series: BookSeries, { length, lastHash, lastNumber }: End): Finding | null {
  const isReadable = Array.isArray(series.reserved) && series.reserved.every(line => hashOf(line) === line.hash);
  if (!isReadable) return { ...at(series._id, series.lastSeq, 'changed'), collection: booksModel.name };
  const pending = series.reserved.filter(line => line.seq > length);
  if (length > series.lastSeq) return at(series._id, series.lastSeq + 1, 'surplus');
  if (length + pending.length < series.lastSeq) return at(series._id, length + 1, 'cut off');
  const end = pending.at(-1)?.hash ?? lastHash;
  const number = pending.findLast(line => line.number !== null)?.number ?? lastNumber;
  const isEnd = end === series.lastHash && number === series.last && length + pending.length === series.lastSeq;
  const isSame = isEnd && identityHashOf(series) === series.identityHash;
  return isSame ? null : { ...at(series._id, series.lastSeq, 'changed'), collection: booksModel.name };
}
