import { chainsIn, type Finding, straysIn, verifyChain } from '../platform/chain/verify-chain.ts';
import type { Database } from '../platform/mongo/database.ts';
import { type AuditAnchor, auditAnchorsModel, auditEventsModel, INSTALLATION } from './model.ts';

/** The anchors' own chain, then every process's chain against its anchors. */
export async function verifyAudit(
  database: Database,
): Promise<{ chains: number; records: number; findings: Finding[] }> {
  const result = { chains: 0, records: 0, findings: [] as Finding[] };
  const anchors = await verifyAnchors(database);
  const events = database.across(auditEventsModel, 'verifier');
  result.findings.push(...anchors.findings, ...(await straysIn(events, 'chainId')));
  const names = new Set(anchors.byChain.keys());
  for await (const name of chainsIn(events, 'chainId')) names.add(name);
  for (const chain of names) {
    const marks = anchors.byChain.get(chain) ?? [];
    const remember = new Set(marks.map(({ headSeq }) => headSeq));
    const report = await verifyChain({ records: events, field: 'chainId', chain, remember });
    result.chains += 1;
    result.records += report.length;
    const finding = report.finding ?? againstAnchors(chain, report, marks);
    if (finding) result.findings.push(finding);
  }
  return result;
}

async function verifyAnchors(database: Database) {
  const byChain = new Map<string, AuditAnchor[]>();
  const records = database.across(auditAnchorsModel, 'verifier');
  const { finding } = await verifyChain({
    records,
    field: null,
    chain: INSTALLATION.institutionId,
    visit: anchor => byChain.set(anchor.chainId, [...(byChain.get(anchor.chainId) ?? []), anchor]),
  });
  return { byChain, findings: [...(finding ? [finding] : []), ...(await straysIn(records, null))] };
}

type Report = { length: number; hashes: ReadonlyMap<number, string> };

function againstAnchors(chain: string, { length, hashes }: Report, marks: readonly AuditAnchor[]): Finding | null {
  const found = { collection: auditEventsModel.name, chain, recordId: '' };
  for (const { headSeq, headHash, isLast } of marks) {
    if (headSeq > length) return { ...found, seq: length + 1, problem: 'cut off' };
    if (headSeq > 0 && hashes.get(headSeq) !== headHash) return { ...found, seq: headSeq, problem: 'changed' };
    if (isLast && length > headSeq) return { ...found, seq: headSeq + 1, problem: 'surplus' };
  }
  return null;
}
