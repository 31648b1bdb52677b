import type { Actor, DueEntry, HistoryEntry } from '@priyom/shared/actor';
import { AppError } from '@priyom/shared/errors';
import { nextStatus, type Table } from '@priyom/shared/state-machine';
import type { Aggregate } from './aggregate.ts';

/** Who wants it, and the client-made id under which the wish is done once, however often it is sent. */
export interface Command {
  requestId: string;
  actor: Actor;
}

export interface NewDue {
  kind: string;
  /** ≤ now: an effect, carried out at once; later: a timer. */
  at: Date;
  data?: DueEntry['data'];
  /** Tells apart several entries of one kind made by one write. */
  tag?: string;
}

export interface DueChange {
  add?: readonly NewDue[];
  /** Kinds whose pending entries are dropped: timers that the new state makes void. */
  cancel?: readonly string[];
}

type Fact = Pick<HistoryEntry, 'event' | 'from' | 'to' | 'reason' | 'data'>;

/** The fields that only the platform writes. */
export type OwnFields = keyof Aggregate<string>;

/** What a pure decision gives: the new status, the fact for the history (null: too small to be one), fields, timers. */
export interface Change<T extends Aggregate<string>> {
  status: T['status'];
  fact: Fact | null;
  /** Replaced whole; `undefined` removes the field. */
  set?: Partial<Omit<T, OwnFields>>;
  due?: DueChange;
}

type Rest<T extends Aggregate<string>> = Pick<Change<T>, 'set' | 'due'> & Pick<Fact, 'reason' | 'data'>;

/**
 * A change by the transition table.
 * @throws AppError INVALID_STATE with the present status.
 */
export function moveTo<S extends string, E extends string, T extends Aggregate<S>>(
  table: Table<S, E>,
  doc: T,
  event: E,
  { set, due, ...words }: Rest<T> = {},
): Change<T> {
  const status: T['status'] | null = nextStatus(table, doc.status, event);
  if (status === null) throw new AppError('INVALID_STATE', { kind: table.name, status: doc.status, event });
  return { status, fact: { event, from: doc.status, to: status, ...words }, ...(set && { set }), ...(due && { due }) };
}

/** A lifecycle fact of a part of the document (a participant of a consultation): the status of the whole stays. */
export function partMoved<T extends Aggregate<string>>(doc: T, fact: Fact, rest: Rest<T> = {}): Change<T> {
  return { status: doc.status, fact, ...rest };
}

/** Fields or timers change, the lifecycle doesn't: no history, hence no protection against a command sent twice. */
export function amend<T extends Aggregate<string>>(doc: T, rest: Pick<Change<T>, 'set' | 'due'>): Change<T> {
  return { status: doc.status, fact: null, ...rest };
}

/** Keys are `<id>:<seq>:<kind>`: the same write repeated makes the same keys, so a handler can tell repetition. */
export function changeDue(doc: { _id: string; due: readonly DueEntry[] }, seq: number, change: DueChange): DueEntry[] {
  const kept = doc.due.filter(entry => !change.cancel?.includes(entry.kind));
  const added = (change.add ?? []).map(({ kind, at, data, tag }): DueEntry => {
    const key = [doc._id, seq, kind, ...(tag ? [tag] : [])].join(':');
    return { key, kind, at, tries: 0, ...(data && { data }) };
  });
  return [...kept, ...added];
}

/** When the runner must look: never before a running claim ends, or two runners would do the same entry. */
export function nextDue(due: readonly DueEntry[], claimedUntil: Date | null | undefined): Date | null {
  if (due.length === 0) return null;
  const earliest = Math.min(...due.map(entry => entry.at.getTime()));
  return new Date(Math.max(earliest, claimedUntil?.getTime() ?? earliest));
}
