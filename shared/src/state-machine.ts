import { AppError } from './errors.ts';

/** One row of a transition table: data, so that the server enforces and the screen enables from the same source. */
export interface Rule<S extends string, E extends string> {
  event: E;
  /** Empty: the event creates the document. */
  from: readonly S[];
  to: S;
  /** Who may cause it, in the words of GLOSSARY; rights and ownership are checked apart (`domain/staff/rights.ts`). */
  by: readonly string[];
  /**
   * Kinds of `due` entries, effects and timers, that the same write may bring. What else must hold is with each use case
   * (`@throws`); that `by` and `effects` say what use cases do is tested (server/test/live/tables.test.ts).
   */
  effects?: readonly string[];
  /** For the documents: when it comes, where neither a press nor a timer says so. */
  when?: string;
}

export interface Table<S extends string, E extends string> {
  name: string;
  states: readonly S[];
  rules: readonly Rule<S, E>[];
}

/** The status after `event`, or null when the table has no such row. `null` as status means: not yet created. */
export function nextStatus<S extends string, E extends string>(
  table: Table<S, E>,
  status: S | null,
  event: E,
): S | null {
  const row = table.rules.find(
    rule => rule.event === event && (status === null ? rule.from.length === 0 : rule.from.includes(status)),
  );
  return row ? row.to : null;
}

/** @throws AppError INVALID_STATE with the present status, so the caller can show what is true now. */
export function requireNext<S extends string, E extends string>(table: Table<S, E>, status: S | null, event: E): S {
  const to = nextStatus(table, status, event);
  if (to === null) throw new AppError('INVALID_STATE', { kind: table.name, status, event });
  return to;
}

/** Events that are legal now: what a screen enables. */
export function legalEvents<S extends string, E extends string>(table: Table<S, E>, status: S): E[] {
  return table.rules.filter(rule => rule.from.includes(status)).map(rule => rule.event);
}
