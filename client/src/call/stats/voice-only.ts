import type { NetworkLevel } from '../state.ts';

/**
 * ux §6.4: very weak leaves the voice; the picture comes back by itself. Without a picture nobody can know whether one
 * would pass, so it is tried after a while of good voice, and each failed try doubles the while.
 */
export interface VoiceOnlyState {
  isOn: boolean;
  /** Since when the level has been good; null while it is not. Milliseconds of one clock. */
  goodSince: number | null;
  waitMs: number;
  lastTriedAt: number | null;
}

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 120_000;
/** A picture that has lasted this long was no failed try. */
const LASTED_MS = 60_000;

export const PICTURE: VoiceOnlyState = { isOn: false, goodSince: null, waitMs: FIRST_WAIT_MS, lastTriedAt: null };

/** `level` is the shown one, so it has already lasted its five or eight seconds. */
export function nextVoiceOnly(state: VoiceOnlyState, level: NetworkLevel, now: number): VoiceOnlyState {
  if (!state.isOn) return level === 'veryWeak' ? fall(state, now) : state;
  if (level !== 'good') return state.goodSince === null ? state : { ...state, goodSince: null };
  const goodSince = state.goodSince ?? now;
  if (now - goodSince < state.waitMs) return { ...state, goodSince };
  return { ...state, isOn: false, goodSince: null, lastTriedAt: now };
}

function fall(state: VoiceOnlyState, now: number): VoiceOnlyState {
  const failed = state.lastTriedAt !== null && now - state.lastTriedAt < LASTED_MS;
  const waitMs = failed ? Math.min(state.waitMs * 2, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
  return { isOn: true, goodSince: null, waitMs, lastTriedAt: state.lastTriedAt };
}
