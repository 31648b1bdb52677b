import type { RegisterView } from '@priyom/shared/api/books';
import * as z from 'zod';

type Row = RegisterView['rows'][number];

const Correction = z.object({ note: z.string().optional(), struck: z.boolean().optional() });

/** What was corrected and not saved: it lies over what the server has, so that a newer version of that loses nothing. */
export const Corrections = z.object({ rows: z.record(z.string(), Correction), added: z.string() });
export type Corrections = z.infer<typeof Corrections>;

export const NONE: Corrections = { rows: {}, added: '' };

export function corrected(rows: readonly Row[], corrections: Corrections): Row[] {
  return rows.map(row => ({ ...row, ...corrections.rows[row.rowId] }));
}

export function correctedRow(corrections: Corrections, rowId: string, change: z.infer<typeof Correction>): Corrections {
  return { ...corrections, rows: { ...corrections.rows, [rowId]: { ...corrections.rows[rowId], ...change } } };
}

/** What is still to be saved when the server went from the rows `before` to `now`, by this window or another one. */
export function remaining(corrections: Corrections, before: readonly Row[], now: readonly Row[]): Corrections {
  const rows = Object.entries(corrections.rows).filter(([rowId, { note, struck }]) => {
    const row = now.find(each => each.rowId === rowId);
    return row && ((note ?? row.note) !== row.note || (struck ?? row.struck) !== row.struck);
  });
  const isNew = (row: Row) => !before.some(each => each.rowId === row.rowId);
  const isAdded = now.some(row => isNew(row) && row.name === corrections.added.trim());
  return { rows: Object.fromEntries(rows), added: isAdded ? '' : corrections.added };
}

export function hasUnsaved(corrections: Corrections, rows: readonly Row[]): boolean {
  const left = remaining(corrections, rows, rows);
  return Object.keys(left.rows).length > 0 || left.added.trim() !== '';
}
