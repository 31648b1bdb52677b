import { NoAnswer, Refused } from '../signaling/failures.ts';
import { type CheckRowState, done } from './rows.ts';

/**
 * Whose fault it is that no picture came back: the way to the sfu (`path`), the way to the server (`noServer`), our media
 * node (`mediaDown`), this browser, a page older than the server, or a check that broke off and says nothing of any of them.
 */
export type NetworkTrouble = 'path' | 'noServer' | 'mediaDown' | 'browser' | 'outdated' | 'brokeOff';

/** For the technician, and kept with the check: what a stored row says is read from it again. */
const VALUES: Readonly<Record<Exclude<NetworkTrouble, 'path'>, string>> = {
  noServer: 'no connection',
  mediaDown: 'media server unavailable',
  browser: 'no WebRTC',
  outdated: 'page outdated',
  brokeOff: 'not measured',
};
const NAMED = ['noServer', 'mediaDown', 'browser', 'outdated', 'brokeOff'] as const;

export function troubleRow(trouble: Exclude<NetworkTrouble, 'path'>): CheckRowState {
  return done('failed', VALUES[trouble]);
}

/** null: the row has not failed. */
export function troubleOf({ state, result, value }: Omit<CheckRowState, 'deniedBy'>): NetworkTrouble | null {
  if (state !== 'done' || result !== 'failed') return null;
  return NAMED.find(trouble => VALUES[trouble] === value) ?? 'path';
}

/** The row of a check that ended in this error. */
export function rowOfError(error: unknown): CheckRowState {
  if (error instanceof NoAnswer) return troubleRow('noServer');
  if (!(error instanceof Refused)) return troubleRow('brokeOff');
  if (error.wire.code === 'MEDIA_UNAVAILABLE') return troubleRow('mediaDown');
  if (error.wire.code === 'CLIENT_OUTDATED') return troubleRow('outdated');
  // There is no session to join yet, or none for this person: the waiting room's own probe makes up for it.
  return error.isRetryable && error.wire.code !== 'LINK_EARLY' ? troubleRow('brokeOff') : done('skipped');
}
