import type { CheckRow } from '@priyom/shared/api/checks';
import { type CheckRowKind, isGoodRow, neededRows } from '@priyom/shared/domain/check/rules';
import type { Method, PolicyBody } from '@priyom/shared/domain/policy/schema';
import type { ProbeReport } from '@priyom/shared/signaling/requests';
import type * as z from 'zod';
import type { ServerProbe } from '../appointments/ports.ts';

type Row = z.output<typeof CheckRow>;

export interface Submitted {
  rows: readonly Row[];
  checklist: readonly { code: string; done: boolean }[];
  probe: ProbeReport;
}

/**
 * D11: what is missing for a pass, as paths: rows that failed or were not measured, points of the policy's checklist
 * that are not done, `probe` when nothing came back over a real transport. Empty: passed.
 * @param serverProbe what the server saw itself; `undefined` when it has no view of media
 */
export function missingForPass(
  policy: PolicyBody,
  method: Method,
  submitted: Submitted,
  serverProbe: ServerProbe | null | undefined,
): string[] {
  const needed = neededRows(method);
  const rows = needed.filter(kind => !isGood(submitted.rows, kind)).map(kind => `rows.${kind}`);
  const done = new Set(submitted.checklist.filter(point => point.done).map(point => point.code));
  const points = policy.check.checklist.filter(({ code }) => !done.has(code)).map(({ code }) => `checklist.${code}`);
  const isMeasured = !needed.includes('network') || wasMeasured(submitted.probe, serverProbe);
  return [...rows, ...points, ...(isMeasured ? [] : ['probe'])];
}

function isGood(rows: readonly Row[], kind: CheckRowKind): boolean {
  const own = rows.filter(row => row.kind === kind);
  return own.length > 0 && own.every(row => isGoodRow(kind, row.result));
}

/** The looped frames came back, and the server saw them too where it looks. */
function wasMeasured(probe: ProbeReport, serverProbe: ServerProbe | null | undefined): boolean {
  return probe.framesBack > 0 && probe.protocol !== null && serverProbe !== null;
}
