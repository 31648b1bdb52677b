import type { Visit } from '../citizen-frame/visit.ts';

/** How it ended, from the live snapshot or, after a reload, from the visit: the same page. */
export interface Ending {
  kind: 'done' | 'cap' | 'forCause' | 'noCitizen' | 'emptyRoom' | 'missed' | 'other';
  at: string | null;
  /** Of the running session; null where it is not known any more. */
  startedAt: string | null;
  groundText: string;
  contest: string;
  /** With an interpreter, for the person's own account; null: without one. */
  interpretedMinutes: number | null;
}

const KINDS = ['done', 'cap', 'forCause', 'noCitizen', 'emptyRoom', 'missed'] as const;

type Ended = NonNullable<Visit['ended']>;

/** An ending that this page does not know yet is told without a reason, never as a blank page. */
export function endingOf(ended: Ended | null, startedAt: string | null): Ending {
  if (!ended) return { kind: 'other', at: null, startedAt, groundText: '', contest: '', interpretedMinutes: null };
  return { ...ended, kind: KINDS.find(known => known === ended.kind) ?? 'other', startedAt };
}

/** Whoever was put out of it reads by which rule, and no thanks, however it ended for the others. */
export const endingOfVisit = ({ ended, removal }: Pick<Visit, 'ended' | 'removal'>): Ending =>
  endingOf(ended && { ...ended, ...(removal && { kind: 'forCause', ...removal }) }, null);

/** Whole minutes of the talk; null when it is not known or was no talk. */
export function minutesTalked({ at, startedAt }: Ending): number | null {
  if (!at || !startedAt) return null;
  const minutes = Math.round((Date.parse(at) - Date.parse(startedAt)) / 60_000);
  return minutes > 0 ? minutes : null;
}

/**
 * D27: how it was is asked of citizens after a meeting that took place; never of one who was put out or whose meeting was
 * ended by a rule, nor after «Быстрый выход».
 */
export const isAskedAfter = (
  { kind }: Pick<Ending, 'kind'>,
  { role, afterQuickExit }: Pick<Visit, 'role' | 'afterQuickExit'>,
): boolean =>
  role === 'citizen' &&
  !afterQuickExit &&
  (kind === 'done' || kind === 'cap' || kind === 'emptyRoom' || kind === 'other');
