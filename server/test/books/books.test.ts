import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendLine } from '../../src/books/append-line.ts';
import { completeAllReservations } from '../../src/books/complete-reservations.ts';
import { openFacts } from '../../src/books/facts.ts';
import { confirmLine, correctLine } from '../../src/books/follow-up.ts';
import { type BookLine, bookLinesModel, booksModel } from '../../src/books/model.ts';
import { type BookPorts, type NewEntry, recordLine } from '../../src/books/record-line.ts';
import { bookReaderOf } from '../../src/books/repository.ts';
import { verifyBooks } from '../../src/books/verify-books.ts';
import { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { newId } from '../../src/platform/ids.ts';
import { KeyedQueue } from '../../src/platform/keyed-queue.ts';
import type { Database } from '../../src/platform/mongo/database.ts';
import { brokenAfter } from '../harness/broken-database.ts';
import { ManualClock } from '../harness/clock.ts';
import { useDatabase } from '../harness/database.ts';
import { oneLeafChanged, openRaw, type RawDatabase } from '../harness/tamper.ts';

const test = useDatabase();
const clock = new ManualClock();
const masterKey = randomBytes(32);
let raw: RawDatabase;
beforeAll(async () => {
  raw = await openRaw(test.name);
});
afterAll(() => raw.close());

const portsOf = (database: Database = test.db): BookPorts => ({
  database,
  clock,
  queue: new KeyedQueue(),
  keys: new KeyRing(database, masterKey, clock),
});
const scopeOf = () => ({ institutionId: newId() });
const JOURNAL = { code: 'journal', scope: 'specialist', restart: 'year', confirmedBySpecialist: true } as const;

const entryOf = (id: string, over: Partial<NewEntry> = {}): NewEntry => ({
  book: JOURNAL,
  subject: { kind: 'consultation', id, part: 0 },
  citizenId: 'c-1',
  staffId: 'anna',
  departmentId: 'help',
  date: '2037-11-25',
  cells: { childName: 'Условный Лев', date: '25.11.2037' },
  by: { kind: 'system', id: 'clock' },
  requestId: `${id}:1:book-line`,
  ...over,
});
const command = (id = newId(), actor = 'anna') => ({ requestId: id, actor: { kind: 'staff' as const, id: actor } });
const linesIn = (scope: { institutionId: string }) =>
  test.db.in(scope, bookLinesModel).find({}, { sort: { seriesId: 1, seq: 1 } });

describe('numbers', () => {
  it('200 takes at once for 100 subjects by four servers, a fifth broken off half-way: no gap, one line each', async () => {
    const scope = scopeOf();
    const servers = [portsOf(), portsOf(await test.another()), portsOf(), portsOf()];
    const takes = Array.from({ length: 200 }, (_, index) => {
      const server = servers[index % servers.length] ?? portsOf();
      // Each fifth dies between two writes, at a place that moves from the reservation to the last pull.
      const ports = index % 5 === 0 ? { ...server, database: brokenAfter(server.database, (index / 5) % 4) } : server;
      return recordLine(ports, scope, entryOf(`k-${index % 100}`));
    });
    const results = await Promise.allSettled(takes);
    expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(10);
    await completeAllReservations(test.db);

    const lines = await linesIn(scope);
    expect(lines.map(line => line.number)).toEqual(lines.map((_, index) => index + 1));
    expect(new Set(lines.map(line => line.subject.id)).size).toBe(lines.length);
    // What died before it reserved is asked again by its due entry.
    for (let index = 0; index < 100; index++) await recordLine(portsOf(), scope, entryOf(`k-${index}`));
    const all = await linesIn(scope);
    expect(all.map(line => line.number)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(await test.db.in(scope, booksModel).find({})).toMatchObject([{ last: 100, reserved: [] }]);
    expect((await verifyBooks(test.db)).findings).toEqual([]);
  }, 120_000);

  it('a reservation left by a crash is completed by whoever takes the next number', async () => {
    const scope = scopeOf();
    await expect(
      recordLine({ ...portsOf(), database: brokenAfter(test.db, 2) }, scope, entryOf('k-1')),
    ).rejects.toThrow();
    expect(await linesIn(scope)).toHaveLength(0);
    expect(await recordLine(portsOf(), scope, entryOf('k-2'))).toMatchObject({ number: 2 });
    expect((await linesIn(scope)).map(line => [line.number, line.subject.id])).toEqual([
      [1, 'k-1'],
      [2, 'k-2'],
    ]);
  });

  it('run per specialist, department or institution and begin anew with the year, as the policy says', async () => {
    const scope = scopeOf();
    const take = async (over: Partial<NewEntry>) => (await recordLine(portsOf(), scope, entryOf(newId(), over))).number;
    expect(await take({})).toBe(1);
    expect(await take({})).toBe(2);
    expect(await take({ staffId: 'petr' })).toBe(1);
    expect(await take({ date: '2038-01-11' })).toBe(1);
    const shared = { ...JOURNAL, code: 'register', scope: 'institution', restart: 'never' } as const;
    expect(await take({ book: shared })).toBe(1);
    expect(await take({ book: shared, staffId: 'petr', departmentId: 'rehab', date: '2038-01-11' })).toBe(2);
    const ofDepartment = { ...JOURNAL, code: 'group', scope: 'department' } as const;
    expect(await take({ book: ofDepartment })).toBe(1);
    expect(await take({ book: ofDepartment, staffId: 'petr' })).toBe(2);
    expect(await take({ book: ofDepartment, departmentId: 'rehab' })).toBe(1);
  });
});

describe('a line', () => {
  it('is confirmed with its note once, by the specialist who held the consultation', async () => {
    const scope = scopeOf();
    const line = await recordLine(portsOf(), scope, entryOf('k-1'));
    const reader = bookReaderOf(test.db, scope);
    expect(await reader.unconfirmedBy('anna')).toMatchObject([{ _id: line._id, consultationId: 'k-1' }]);
    await expect(
      confirmLine(portsOf(), scope, line._id, command(newId(), 'petr'), { cells: {}, note: 'x' }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const by = command();
    const made = await confirmLine(portsOf(), scope, line._id, by, { cells: {}, note: 'передано в опеку' });
    expect((await confirmLine(portsOf(), scope, line._id, by, { cells: {}, note: 'передано в опеку' }))._id).toBe(
      made._id,
    );
    await expect(
      confirmLine(portsOf(), scope, line._id, command(), { cells: {}, note: 'другое' }),
    ).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    expect(await openFacts(portsOf().keys, scope, made)).toEqual({ cells: {}, note: 'передано в опеку' });
    expect(await reader.unconfirmedOf('k-1')).toEqual([]);
    expect((await recordLine(portsOf(), scope, entryOf('k-2'))).number).toBe(2);
    expect((await verifyBooks(test.db)).findings).toEqual([]);
  });

  it('is corrected by a new numbered line; the old one stays', async () => {
    const scope = scopeOf();
    const line = await recordLine(portsOf(), scope, entryOf('k-1'));
    const fixed = await correctLine(portsOf(), scope, line._id, command(), {
      cells: { childName: 'Условный Лёв' },
      note: 'опечатка в имени',
    });
    expect(fixed).toMatchObject({ number: 2, kind: 'correction', about: { lineId: line._id, number: 1 } });
    expect((await linesIn(scope))[0]).toEqual(line);
  });

  it('keeps its place and its hash when the citizen is erased', async () => {
    const scope = scopeOf();
    const { keys } = portsOf();
    const line = await recordLine(portsOf(), scope, entryOf('k-1'));
    await keys.destroy(scope, await keys.dataKeyFor(scope, 'citizen:c-1'));
    expect(await openFacts(keys, scope, line)).toBeUndefined();
    expect((await verifyBooks(test.db)).findings).toEqual([]);
  });
});

it('verifying finds nothing in a series that grows meanwhile', async () => {
  const scope = scopeOf();
  const growing = (async () => {
    for (let index = 0; index < 40; index++) await recordLine(portsOf(), scope, entryOf(`k-${index}`));
    return 'grown' as const;
  })();
  for (let state: string = ''; state !== 'grown'; ) {
    expect((await verifyBooks(test.db)).findings).toEqual([]);
    state = await Promise.race([growing, Promise.resolve('growing')]);
  }
});

describe('tampering', () => {
  const make = async (): Promise<{ lines: BookLine[]; scope: { institutionId: string } }> => {
    const scope = scopeOf();
    for (const id of ['k-1', 'k-2', 'k-3']) await recordLine(portsOf(), scope, entryOf(id));
    return { lines: await linesIn(scope), scope };
  };
  const findings = async () => (await verifyBooks(test.db)).findings;

  it('with any byte of a line is found and named', async () => {
    const { lines } = await make();
    const second = (await raw.all('bookLines', { _id: lines[1]?._id }))[0] ?? {};
    for (const [path, changed] of oneLeafChanged(second)) {
      await raw.put('bookLines', changed);
      const [finding] = await findings();
      expect.soft(finding, path).toBeDefined();
      const where = ['seriesId', 'seq'].includes(path) ? {} : { seq: 2, recordId: second._id };
      expect.soft(finding, path).toMatchObject(where);
      await raw.put('bookLines', second);
    }
    expect(await findings()).toEqual([]);
  }, 60_000);

  it('with any byte of the series, a missing line or a cut end is found', async () => {
    const { lines, scope } = await make();
    const series = (await raw.all('books', { institutionId: scope.institutionId }))[0] ?? {};
    for (const [path, changed] of oneLeafChanged(series)) {
      await raw.put('books', changed);
      expect.soft(await findings(), path).not.toEqual([]);
      await raw.put('books', series);
    }
    const last = (await raw.all('bookLines', { _id: lines[2]?._id }))[0] ?? {};
    await raw.remove('bookLines', last._id);
    expect(await findings()).toMatchObject([{ seq: 3, problem: 'cut off' }]);
    await raw.remove('bookLines', lines[0]?._id);
    expect(await findings()).toMatchObject([{ seq: 1, problem: 'missing' }]);
  }, 60_000);
});

it('appending to a series never gives one key two lines', async () => {
  const scope = scopeOf();
  const line = await recordLine(portsOf(), scope, entryOf('k-1'));
  const series = await test.db.in(scope, booksModel).getById(line.seriesId);
  const { seriesId: _s, seq: _q, number: _n, prevHash: _p, hash: _h, ...again } = line;
  expect((await appendLine(portsOf(), scope, series, { ...again, _id: newId() }))._id).toBe(line._id);
});
