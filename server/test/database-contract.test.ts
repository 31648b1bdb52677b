import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Database, startDatabase } from '../../setup/database.mjs';
import { newId } from '../src/platform/ids.ts';
import { databaseUri } from './harness/uri.ts';

/**
 * What this product asks of a server that speaks MongoDB's protocol, on whichever one MONGODB_URI names. A server that
 * fails here must not be used, however well the rest seems to run (FerretDB 1 lost updates: fifty winners of fifty).
 */
interface Doc {
  _id: string;
  institutionId?: string;
  login?: string;
  subject?: string;
  holding?: boolean;
  cells?: string[];
  chain?: string;
  seq?: number;
  v?: number;
  n?: number;
  times?: number;
  status?: string;
  history?: number[];
  nextDueAt?: Date;
  due?: { key: string; tries: number }[];
  reserved?: { seq: number }[];
  log?: string[];
}
const MAJORITY = { writeConcern: { w: 'majority' }, readConcern: { level: 'majority' } } as const;
let connection: Connection;
const collection = (name = `c_${newId()}`) => connection.collection<Doc>(name);
const fifty = <R>(run: (index: number) => Promise<R>) =>
  Promise.allSettled(Array.from({ length: 50 }, (_, index) => run(index)));
const wonBy = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

beforeAll(async () => {
  connection = await mongoose.createConnection(databaseUri(`t_${newId()}`), MAJORITY).asPromise();
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

describe('unique indexes', () => {
  it('let one of fifty inserts in, and name the index to the others', async () => {
    const logins = collection();
    await logins.createIndex({ institutionId: 1, login: 1 }, { unique: true });
    const results = await fifty(index => logins.insertOne({ _id: `d-${index}`, institutionId: 'i', login: 'anna' }));
    expect(wonBy(results)).toBe(1);
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 11000, keyPattern: { institutionId: 1, login: 1 } });
      }
    }
  });

  it('over an array, where an equality holds, forbid a double booking and free the time again', async () => {
    const bookings = collection();
    await bookings.createIndex({ cells: 1 }, { unique: true, partialFilterExpression: { holding: true } });
    const book = (index: number) => {
      const cells = [0, 1, 2].map(cell => `anna|${index % 3 === 0 ? cell : cell + 1}`);
      return bookings.insertOne({ _id: `b-${index}`, holding: true, cells });
    };
    // Every one of the fifty overlaps every other at `anna|1` and `anna|2`.
    expect(wonBy(await fifty(book))).toBe(1);
    await bookings.insertOne({ _id: 'later', holding: true, cells: ['anna|9'] });
    await expect(bookings.updateOne({ _id: 'later' }, { $set: { cells: ['anna|2'] } })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await bookings.findOne({ _id: 'later' })).toMatchObject({ cells: ['anna|9'] });
    await bookings.updateMany({ _id: /^b-/ }, { $set: { holding: false } });
    await bookings.updateOne({ _id: 'later' }, { $set: { cells: ['anna|2'] } });
    expect(await bookings.findOne({ _id: 'later' })).toMatchObject({ cells: ['anna|2'] });
  });

  it('where an equality holds, hide nothing from who asks for that without the whole key', async () => {
    const drafts = collection();
    await drafts.createIndex({ subject: 1, seq: 1 }, { unique: true, partialFilterExpression: { status: 'draft' } });
    await drafts.insertMany([
      { _id: 'a', subject: 's', seq: 0, status: 'draft', n: 1 },
      { _id: 'b', subject: 's', seq: 1, status: 'draft', n: 2 },
      { _id: 'c', subject: 's', seq: 0, status: 'signed', n: 1 },
    ]);
    const seen = async (filter: Partial<Doc>) => [
      await drafts.countDocuments(filter),
      (await drafts.find(filter).toArray()).length,
    ];
    expect(await seen({ subject: 's', status: 'draft' })).toEqual([2, 2]);
    expect(await seen({ status: 'draft' })).toEqual([2, 2]);
    expect(await seen({ n: 1, status: 'draft' })).toEqual([1, 1]);
    expect(await seen({ subject: 's', seq: 0 })).toEqual([2, 2]);
  });

  it('over fifty upserts make one document', async () => {
    const keys = collection();
    await keys.createIndex({ subject: 1 }, { unique: true });
    await fifty(index =>
      keys.updateOne({ subject: 's' }, { $setOnInsert: { _id: `k-${index}` }, $inc: { times: 1 } }, { upsert: true }),
    );
    expect(await keys.countDocuments({ subject: 's' })).toBe(1);
  });

  it('stop an ordered batch at the refused document and keep what came before it', async () => {
    const events = collection();
    await events.createIndex({ chain: 1, seq: 1 }, { unique: true });
    await events.insertOne({ _id: 'there', chain: 'c', seq: 3 });
    const batch = [1, 2, 3, 4].map(seq => ({ _id: `e-${seq}`, chain: 'c', seq }));
    await expect(events.insertMany(batch, { ordered: true })).rejects.toMatchObject({ code: 11000 });
    expect(await events.find({}).sort({ seq: 1 }).toArray()).toMatchObject([{ seq: 1 }, { seq: 2 }, { _id: 'there' }]);
  });
});

describe('a guarded updateOne', () => {
  it('has exactly one winner of fifty, twenty times', async () => {
    const docs = collection();
    for (let round = 0; round < 20; round++) {
      const _id = `r-${round}`;
      await docs.insertOne({ _id, v: 1, status: 'open', history: [] });
      const results = await fifty(index =>
        docs.updateOne({ _id, v: 1, status: 'open' }, { $set: { v: 2, status: 'ended' }, $push: { history: index } }),
      );
      const winners = results.map(result => (result.status === 'fulfilled' ? result.value.matchedCount : -1));
      expect(winners.toSorted()).toEqual([...Array.from({ length: 49 }, () => 0), 1]);
      expect((await docs.findOne({ _id }))?.history).toHaveLength(1);
    }
  });

  it('lets one runner of fifty claim by the time that it saw', async () => {
    const docs = collection();
    await docs.createIndex({ nextDueAt: 1 });
    const seen = new Date('2026-11-25T06:00:00.001Z');
    await docs.insertOne({ _id: 'd', nextDueAt: seen });
    const claims = await fifty(index =>
      docs.updateOne({ _id: 'd', nextDueAt: seen }, { $set: { nextDueAt: new Date(seen.getTime() + 30_000 + index) } }),
    );
    expect(claims.filter(claim => claim.status === 'fulfilled' && claim.value.matchedCount === 1)).toHaveLength(1);
  });

  it('loses none of fifty increments', async () => {
    const docs = collection();
    await docs.insertOne({ _id: 'd', n: 0 });
    await fifty(() => docs.updateOne({ _id: 'd' }, { $inc: { n: 1 } }));
    expect(await docs.findOne({ _id: 'd' })).toMatchObject({ n: 50 });
  });
});

describe('updates and queries', () => {
  it('of array elements by arrayFilters, of two arrays at once, and removal by a condition', async () => {
    const docs = collection();
    const one = { key: 'a', tries: 0 };
    await docs.insertOne({ _id: 'd', due: [one, { key: 'b', tries: 0 }], reserved: [{ seq: 1 }, { seq: 2 }], log: [] });
    await docs.updateOne({ _id: 'd' }, { $inc: { 'due.$[e].tries': 2 } }, { arrayFilters: [{ 'e.key': 'b' }] });
    await docs.updateOne({ _id: 'd' }, { $pull: { reserved: { seq: 1 } }, $push: { log: 'x' } });
    expect(await docs.findOne({ _id: 'd' })).toMatchObject({
      due: [one, { key: 'b', tries: 2 }],
      reserved: [{ seq: 2 }],
      log: ['x'],
    });
    expect(await docs.countDocuments({ due: { $elemMatch: { key: 'b', tries: { $gt: 1 } } } })).toBe(1);
    expect(await docs.countDocuments({ due: { $elemMatch: { key: 'a', tries: { $gt: 1 } } } })).toBe(0);
    expect(await docs.countDocuments({ log: { $all: ['x', 'y'] } })).toBe(0);
  });

  it('in the order of an index, by page, between two bounds', async () => {
    const docs = collection();
    await docs.createIndex({ chain: 1, seq: 1 }, { unique: true });
    const all = Array.from({ length: 300 }, (_, index) => ({ _id: newId(), chain: `c-${index % 3}`, seq: index }));
    await docs.insertMany(all.toReversed());
    const page = docs.find({ chain: 'c-1', seq: { $gt: 100, $lt: 200 } }).sort({ seq: -1 });
    expect((await page.limit(3).toArray()).map(({ seq }) => seq)).toEqual([199, 196, 193]);
  });

  it('give back values exactly: milliseconds, absent and null, deep documents, other alphabets', async () => {
    const docs = connection.collection<{ _id: string; nothing?: null; absent?: string }>(`c_${newId()}`);
    const stored = {
      _id: 'd',
      at: new Date('2026-11-25T06:00:00.123Z'),
      nothing: null,
      empty: [],
      deep: { list: [{ name: 'Условная Вера — «ё» 👋' }] },
      fraction: 0.1,
    };
    await docs.insertOne(stored);
    expect(await docs.findOne({ _id: 'd' })).toEqual(stored);
    expect(await docs.countDocuments({ _id: 'd', absent: { $exists: false }, nothing: null })).toBe(1);
  });

  it('time-to-live indexes are kept', async () => {
    const docs = collection();
    await docs.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
    expect(await docs.indexes()).toContainEqual(expect.objectContaining({ expireAfterSeconds: 0 }));
  });
});

const isEmbedded = async (): Promise<boolean> => {
  const info: unknown = await connection.db?.command({ buildInfo: 1 });
  return typeof info === 'object' && info !== null && 'secantusVersion' in info;
};

describe('kill -9', () => {
  it('loses no acknowledged insert and no increment, three times', async context => {
    if (!(await isEmbedded())) return context.skip('another server than the embedded one');
    vi.stubEnv('MONGODB_URI', '');
    const dataDir = await mkdtemp(join(tmpdir(), 'priyom-contract-'));
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await rm(dataDir, { recursive: true, force: true });
    });
    const acknowledged = { inserts: 0, increments: 0 };
    for (let round = 0; round < 3; round++) await writeAndKill(await startDatabase({ dataDir }), acknowledged);
    const last = await startDatabase({ dataDir });
    const kept = await mongoose.createConnection(last.uri, { dbName: 'kept' }).asPromise();
    const counted = await kept.collection<Doc>('docs').countDocuments({ _id: { $ne: 'n' } });
    const counter = await kept.collection<Doc>('docs').findOne({ _id: 'n' });
    expect(counted).toBeGreaterThanOrEqual(acknowledged.inserts);
    expect(counter?.n).toBeGreaterThanOrEqual(acknowledged.increments);
    expect(acknowledged.inserts).toBeGreaterThan(30);
    await kept.close();
    await last.stop();
  }, 120_000);
});

/** Writes as fast as it goes, and kills the server in the middle of it. */
async function writeAndKill(database: Database, acknowledged: { inserts: number; increments: number }): Promise<void> {
  const options = { dbName: 'kept', ...MAJORITY, serverSelectionTimeoutMS: 500, retryWrites: false };
  const client = await mongoose.createConnection(database.uri, options).asPromise();
  const docs = client.collection<Doc>('docs');
  const enough = acknowledged.inserts + 20;
  let killed: Promise<void> | undefined;
  try {
    for (;;) {
      await docs.insertOne({ _id: newId() });
      acknowledged.inserts += 1;
      await docs.updateOne({ _id: 'n' }, { $inc: { n: 1 } }, { upsert: true });
      acknowledged.increments += 1;
      if (acknowledged.inserts >= enough) killed ??= database.killHard();
    }
  } catch {
    // The connection is gone with the server: that is what was asked for.
  }
  await killed;
  await client.close();
}
