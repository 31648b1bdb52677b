import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Audit, type AuditEntry } from '../../src/audit/audit.ts';
import { verifyAudit } from '../../src/audit/verify.ts';
import { ManualClock } from '../harness/clock.ts';
import { quietLog, useDatabase } from '../harness/database.ts';
import { oneLeafChanged, openRaw, type RawDatabase } from '../harness/tamper.ts';
import { databaseUri } from '../harness/uri.ts';

const test = useDatabase();
const clock = new ManualClock();
const SCOPE = { institutionId: 'inst-1' };
let raw: RawDatabase;

const entry = (id: string): AuditEntry => ({
  actor: { kind: 'staff', id: 'anna', role: 'specialist' },
  action: 'protocol.read',
  subject: { kind: 'protocol', id },
  citizenIds: ['c-1', 'c-2'],
  basis: 'own',
});

async function runServer(entries: number): Promise<void> {
  const audit = new Audit({ database: test.db, clock, log: quietLog });
  await audit.start();
  await Promise.all(Array.from({ length: entries }, (_, index) => audit.record(SCOPE, entry(`p-${index}`))));
  await audit.stop();
}

beforeAll(async () => {
  raw = await openRaw(test.name);
});
afterAll(() => raw.close());
beforeEach(async () => {
  for (const name of ['auditEvents', 'auditAnchors']) {
    for (const { _id } of await raw.all(name)) await raw.remove(name, _id);
  }
});

const firstFinding = async () => (await verifyAudit(test.db)).findings[0];

describe('audit', () => {
  it('keeps whole chains for several servers at once, in the order of the entries', async () => {
    await Promise.all([runServer(120), runServer(80), runServer(0)]);
    expect(await verifyAudit(test.db)).toEqual({ chains: 3, records: 200, findings: [] });
    const [first] = await raw.all('auditEvents', { seq: 7 });
    expect(first).toMatchObject({ subject: { id: 'p-6' }, actor: { id: 'anna' }, at: clock.now(), result: 'ok' });
    expect((await raw.all('auditAnchors')).filter(({ isLast }) => isLast)).toHaveLength(3);
  });

  it('what comes while a server stops, or after, is on record and no finding', async () => {
    const audit = new Audit({ database: test.db, clock, log: quietLog });
    await audit.start();
    await audit.record(SCOPE, entry('p-1'));
    const stopping = audit.stop();
    await Promise.all([stopping, audit.record(SCOPE, entry('p-2'))]);
    await audit.record(SCOPE, entry('p-3'));
    expect(await raw.all('auditEvents')).toHaveLength(3);
    expect((await verifyAudit(test.db)).findings).toEqual([]);
  });

  it('is on record before the answer leaves', async () => {
    const audit = new Audit({ database: test.db, clock, log: quietLog });
    await audit.record(SCOPE, entry('p-1'));
    expect(await raw.all('auditEvents', { 'subject.id': 'p-1' })).toHaveLength(1);
  });

  it('any changed byte of an entry is found and named', async () => {
    await runServer(5);
    const third = (await raw.all('auditEvents', { seq: 3 }))[0] ?? {};
    for (const [path, changed] of oneLeafChanged(third)) {
      await raw.put('auditEvents', changed);
      const finding = await firstFinding();
      expect.soft(finding, path).toBeDefined();
      const where = path === 'chainId' || path === 'seq' ? {} : { seq: 3, recordId: third._id, problem: 'changed' };
      expect.soft(finding, path).toMatchObject(where);
      await raw.put('auditEvents', third);
    }
    expect(await firstFinding()).toBeUndefined();
  });

  it('any changed byte of an anchor is found', async () => {
    await runServer(2);
    const last = (await raw.all('auditAnchors')).at(-1) ?? {};
    for (const [path, changed] of oneLeafChanged(last)) {
      await raw.put('auditAnchors', changed);
      expect.soft(await firstFinding(), path).toBeDefined();
      await raw.put('auditAnchors', last);
    }
  });

  it('a missing entry, a cut tail, a whole missing chain, a swap and an addition are each named', async () => {
    await runServer(5);
    const entries = await raw.all('auditEvents');
    const [one, two, three] = [entries[0] ?? {}, entries[1] ?? {}, entries[2] ?? {}];

    await raw.put('auditEvents', { ...two, seq: 99 });
    expect(await firstFinding()).toMatchObject({ seq: 2, problem: 'missing' });
    await raw.put('auditEvents', { ...three, seq: 2 });
    await raw.put('auditEvents', { ...two, seq: 3 });
    expect(await firstFinding()).toMatchObject({ seq: 2, recordId: three._id, problem: 'reordered' });
    await raw.put('auditEvents', { ...two, seq: 99 });
    await raw.put('auditEvents', three);
    await raw.put('auditEvents', two);
    expect(await firstFinding()).toBeUndefined();

    await raw.remove('auditEvents', entries[4]?._id);
    expect(await firstFinding()).toMatchObject({ seq: 5, problem: 'cut off' });
    for (const { _id } of entries) await raw.remove('auditEvents', _id);
    expect(await firstFinding()).toMatchObject({ chain: one.chainId, seq: 1, problem: 'cut off' });
  });
});

describe('the verifier command', () => {
  const run = (): Promise<{ stdout: string; code: unknown }> =>
    promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL('../../src/audit/verify-command.ts', import.meta.url))],
      { env: { ...process.env, MONGODB_URI: databaseUri(test.name) } },
    ).then(
      ({ stdout }) => ({ stdout, code: 0 }),
      (error: Error & { stdout: string; code: unknown }) => ({ stdout: error.stdout, code: error.code }),
    );

  it('ends with 0 for whole chains, with 1 and the place for a broken one', async () => {
    await runServer(3);
    expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining('3 records, whole') });
    const second = (await raw.all('auditEvents', { seq: 2 }))[0] ?? {};
    await raw.put('auditEvents', { ...second, action: 'protocol.sign' });
    const broken = await run();
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain(`place 2: changed (record ${second._id})`);
  });
});
