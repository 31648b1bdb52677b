import { isGoodRow, neededRows } from '@priyom/shared/domain/check/rules';
import type { Method } from '@priyom/shared/domain/policy/schema';
import type { CheckState, RowKind } from '../../call/check/rows.ts';

const KINDS = ['camera', 'mic', 'sound', 'network', 'browser'] as const satisfies RowKind[];

/** The rows of a meeting by this method: what it uses, and the browser, which is there anyway. */
export function rowsOf(method: Method): RowKind[] {
  return KINDS.filter(kind => kind === 'browser' || neededRows(method).includes(kind));
}

/** Where the check stands; the server judges by the same rules when it is sent (D11). */
export type Standing =
  | { kind: 'running'; row: RowKind | null }
  /** Waits for «Слышите мелодию?» */
  | { kind: 'asking' }
  | { kind: 'bad'; rows: RowKind[] }
  | { kind: 'place'; left: number }
  | { kind: 'ready' };

interface Facts {
  state: Pick<CheckState, 'rows'>;
  method: Method;
  /** Points of the policy's checklist that are not ticked yet. */
  left: number;
}

/** What goes wrong is said at once; what still runs may go on meanwhile. */
export function standingOf({ state, method, left }: Facts): Standing {
  const bad = badRows(state, method);
  if (bad.length > 0) return { kind: 'bad', rows: bad };
  const unsettled = neededRows(method).filter(kind => state.rows[kind].state !== 'done');
  if (unsettled.length === 1 && unsettled[0] === 'sound' && state.rows.sound.state === 'asking')
    return { kind: 'asking' };
  if (unsettled.length > 0) {
    return {
      kind: 'running',
      row: KINDS.find(kind => kind !== 'network' && state.rows[kind].state === 'running') ?? null,
    };
  }
  return left > 0 ? { kind: 'place', left } : { kind: 'ready' };
}

/** Needed rows that have settled and don't let the check pass. */
export function badRows({ rows }: Pick<CheckState, 'rows'>, method: Method): RowKind[] {
  return neededRows(method).filter(kind => rows[kind].state === 'done' && !isGoodRow(kind, rows[kind].result));
}

/** Everything needed has settled, well or badly: there is something to send. */
export function isMeasured({ rows }: Pick<CheckState, 'rows'>, method: Method): boolean {
  return neededRows(method).every(kind => rows[kind].state === 'done');
}
