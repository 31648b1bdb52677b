import { above, notAbove } from '../mongo/filter.ts';
import type { ScopedCollection } from '../mongo/scoped-collection.ts';
import { type ChainedRecord, hashOf } from './hash-chain.ts';

/** What is wrong with a chain, and where first. */
export interface Finding {
  collection: string;
  chain: string;
  /** The first place that is wrong. */
  seq: number;
  recordId: string;
  problem: 'changed' | 'missing' | 'reordered' | 'cut off' | 'surplus';
}

export interface ChainReport {
  chain: string;
  length: number;
  lastHash: string;
  finding: Finding | null;
  /** Hashes at the asked places, to compare with anchors. */
  hashes: Map<number, string>;
}

interface ChainQuery<R extends ChainedRecord> {
  records: ScopedCollection<R>;
  /** The field that names the chain (`chainId`, `seriesId`), and its value; null: the collection is one chain. */
  field: string | null;
  chain: string;
  /** Remember the hashes of these. */
  remember?: ReadonlySet<number>;
  /** Sees each good record. */
  visit?: (record: R) => void;
}

const PAGE = 500;

/** Reads a chain from its beginning and stops at the first record that is changed, missing or out of its place. */
export async function verifyChain<R extends ChainedRecord>(query: ChainQuery<R>): Promise<ChainReport> {
  const report: ChainReport = { chain: query.chain, length: 0, lastHash: '', finding: null, hashes: new Map() };
  for (let page = await readPage(query, 0); page.length > 0; page = await readPage(query, report.length)) {
    for (const record of page) {
      const problem = problemOf(record, report);
      if (problem) return { ...report, finding: await name(query, record, problem, report) };
      report.length = record.seq;
      report.lastHash = record.hash;
      query.visit?.(record);
      if (query.remember?.has(record.seq)) report.hashes.set(record.seq, record.hash);
    }
  }
  return report;
}

function readPage<R extends ChainedRecord>({ records, field, chain }: ChainQuery<R>, after: number): Promise<R[]> {
  return records.findManyLoose(
    { ...(field && { [field]: chain }), seq: above(after) },
    { sort: { seq: 1 }, limit: PAGE },
  );
}

function problemOf(record: ChainedRecord, { length, lastHash }: ChainReport): Finding['problem'] | null {
  if (hashOf(record) !== record.hash) return 'changed';
  if (record.seq !== length + 1) return 'missing';
  return record.prevHash === lastHash ? null : 'reordered';
}

/** A record whose hash is right for another place was moved, not rewritten. */
async function name<R extends ChainedRecord>(
  { records, field, chain }: ChainQuery<R>,
  record: R,
  problem: Finding['problem'],
  { length }: ChainReport,
): Promise<Finding> {
  const finding: Finding = { collection: records.name, chain, seq: record.seq, recordId: record._id, problem };
  if (problem === 'missing') return { ...finding, seq: length + 1, recordId: '' };
  if (problem !== 'changed') return finding;
  // Tampered with, a record may be without its fields.
  const hash = record.prevHash ?? null;
  const before = await records.findLoose({ ...(field && { [field]: chain }), hash });
  const places = [before ? before.seq + 1 : 1, before ? before.seq : 1, length + 1, record.seq + 1, record.seq - 1];
  const isMoved = places.some(seq => hashOf({ ...record, seq }) === record.hash);
  return isMoved ? { ...finding, problem: 'reordered' } : finding;
}

/** The names of all chains in a collection, in order. */
export async function* chainsIn<R extends ChainedRecord>(records: ScopedCollection<R>, field: string) {
  for (let last = ''; ; ) {
    const next = await records.findLoose({ [field]: above(last) }, { sort: { [field]: 1 } });
    if (!next) return;
    const chain: unknown = Object.entries(next).find(([key]) => key === field)?.[1];
    if (typeof chain !== 'string') throw new Error(`${records.name}: a record without ${field}`);
    yield chain;
    last = chain;
  }
}

/** Records whose place or chain cannot be read any more: no walk along a chain comes to them. */
export async function straysIn<R extends ChainedRecord>(
  records: ScopedCollection<R>,
  field: string | null,
): Promise<Finding[]> {
  const lost = [
    ...(await records.findManyLoose({ seq: notAbove(0) })),
    ...(field === null ? [] : await records.findManyLoose({ seq: above(0), [field]: notAbove('') })),
  ];
  return lost.map(({ _id }) => ({ collection: records.name, chain: '', seq: 0, recordId: _id, problem: 'changed' }));
}
