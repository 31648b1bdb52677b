import type { Snapshot } from '@priyom/shared/signaling/snapshot';

export interface ToneFacts {
  minutesLeft: number;
  endsAt: Snapshot['endsAt'];
  role: Snapshot['me']['role'];
  /** «Звук» of the signals is on in this browser. */
  hasSound: boolean;
}

/** From here on a sheet and words say it: a tone would be one more. */
const SHEET_MINUTES = 5;

/**
 * ux §6.5: the first warning about the time is also a soft tone, for whoever leads, once for each end: a warning that comes
 * again after a lost network or a second one before the sheet is silent.
 * @param soundedFor the end for which it has sounded; null: for none
 */
export function isToneDue({ minutesLeft, endsAt, role, hasSound }: ToneFacts, soundedFor: string | null): boolean {
  return hasSound && role === 'lead' && minutesLeft > SHEET_MINUTES && endsAt !== null && endsAt !== soundedFor;
}
