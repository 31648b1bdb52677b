/** Who did it. Ids only: names belong to the people's own records. */
export interface Actor {
  kind: 'staff' | 'guest' | 'system';
  /** staff id, invitation id, or the name of the system's part, such as `clock`. */
  id: string;
  role?: string;
  departmentId?: string;
}

export const CLOCK: Actor = { kind: 'system', id: 'clock' };

/** One lifecycle fact of an aggregate; ordered by `seq`, never edited. */
export interface HistoryEntry {
  seq: number;
  event: string;
  from: string | null;
  to: string;
  at: Date;
  by: Actor;
  /** The command that caused it: a repeated command finds itself here and is done once. */
  requestId: string;
  reason?: string;
  data?: Record<string, string | number | boolean | null>;
}

/** `at` ≤ now is an outbox entry, later is a timer (model: one write carries the change and what follows from it). */
export interface DueEntry {
  key: string;
  kind: string;
  at: Date;
  tries: number;
  data?: Record<string, string | number | boolean | null>;
}
