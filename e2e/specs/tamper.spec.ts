import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../server/src/audit/verify.ts';
import { verifyBooks } from '../../server/src/books/verify-books.ts';
import type { Finding } from '../../server/src/platform/chain/verify-chain.ts';
import { createLogger } from '../../server/src/platform/logger.ts';
import { connectDatabase } from '../../server/src/platform/mongo/connect.ts';
import type { Database } from '../../server/src/platform/mongo/database.ts';
import { converse } from '../actors/by-socket.ts';
import { booking } from '../fixtures/booking.ts';
import { house, PASSWORD } from '../fixtures/house.ts';
import { StaffApi } from '../harness/api.ts';
import { whyNotHeld, whyNotSettled } from '../harness/outcome.ts';
import { Stack } from '../harness/stack.ts';
import { StoredData } from '../harness/stored.ts';
import { everyByteChanged, spread, whileTampered } from '../harness/tamper.ts';
import { waitUntil } from '../harness/wait-until.ts';

/** The kinds of records that must not change unseen (D24, D35), and what names one of them when it did. */
const KINDS = [
  { name: 'auditEvents', chain: 'chainId', verify: verifyAudit },
  { name: 'auditAnchors', chain: null, verify: verifyAudit },
  { name: 'bookLines', chain: 'seriesId', verify: verifyBooks },
  { name: 'books', chain: '_id', verify: verifyBooks },
] as const;
type Kind = (typeof KINDS)[number];

/** Each looks at the whole chain again; `EVERY_BYTE=1` takes every single one, which is minutes. */
const PER_FIELD = process.env.EVERY_BYTE ? Number.POSITIVE_INFINITY : 8;

describe('a byte of an audit or book record that is changed in the database', () => {
  let stack: Stack;
  let stored: StoredData;
  let database: Database;

  beforeAll(async () => {
    stack = await Stack.start([house({ capMinutes: 30, checkRequired: false })]);
    stored = await StoredData.open(stack.mongoUri);
    database = await connectDatabase({ uri: stack.mongoUri, log: createLogger('silent') });
    const anna = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    const { consultationId, lead, leave } = await converse(stack.url, anna, await booking(anna));
    await waitUntil(() => whyNotSettled(stored, consultationId));
    await lead.asks('session:end', { requestId: crypto.randomUUID(), kind: 'done', ground: null, text: '' });
    await waitUntil(() => whyNotHeld(stored, consultationId, 1));
    leave();
    // An orderly stop anchors the end of its chain.
    await stack.server.end('SIGTERM');
    expect(await stack.verify()).toMatchObject({ ok: true });
  });

  afterAll(async () => {
    await database?.close();
    await stored?.close();
    await stack?.stop();
  });

  it.each(KINDS)('is found by the verifier, which names the record: $name', async kind => {
    const records = await stored.all(kind.name);
    const record = records.at(-1) ?? {};
    const look = async (): Promise<Finding[]> => (await kind.verify(database)).findings;
    let looked = 0;
    for (const { at, field, document } of spread(everyByteChanged(record), PER_FIELD)) {
      const findings = await whileTampered(stored, kind.name, record, document, look);
      if (findings === null) continue;
      looked += 1;
      const isNamed = findings.some(finding => names(finding, kind, record, document));
      expect.soft(isNamed, `byte ${at}, ${field}: ${JSON.stringify(findings)}`).toBe(true);
    }
    expect(looked).toBeGreaterThan(50);
    expect(await look()).toEqual([]);
  });

  it.each(KINDS)('makes the command fail and say which: $name', async kind => {
    const [record = {}] = await stored.all(kind.name);
    const [last] = [...everyByteChanged(record)].filter(({ field }) => field === 'institutionId');
    const document = last?.document ?? {};
    const answer = await whileTampered(stored, kind.name, record, document, () => stack.verify());
    expect(answer).toMatchObject({ ok: false });
    expect(answer?.words).toContain(String(record._id));
  });
});

/** By its id, as it was or as it is now, or by its place in its chain. */
function names(finding: Finding, { name, chain }: Kind, record: Document, changed: Document): boolean {
  if (finding.recordId !== '' && [record._id, changed._id].includes(finding.recordId)) return true;
  if (name === 'books') return [record._id, changed._id].includes(finding.chain);
  const isChain = chain === null || finding.chain === record[chain];
  return isChain && finding.collection === name && finding.seq === record.seq;
}
