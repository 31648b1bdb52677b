import type { ParticipantView } from '@priyom/shared/signaling/snapshot';

type Status = ParticipantView['status'];

/** What became of calling somebody in, as far as this tab has seen. */
export interface Ring {
  status: Status | null;
  /** «Не звать» was pressed during this call. */
  isUncalled: boolean;
  isUnanswered: boolean;
}

export const QUIET: Ring = { status: null, isUncalled: false, isUnanswered: false };

/** The ring's minute passed and they wait again: nobody came (ux §5.3). A new call begins anew. */
export function nextRing(before: Ring, status: Status): Ring {
  if (before.status === status) return before;
  const isUnanswered = before.status === 'called' && status === 'waiting' && !before.isUncalled;
  return { status, isUncalled: false, isUnanswered };
}
