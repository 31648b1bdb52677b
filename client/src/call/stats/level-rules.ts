import type { NetworkLevel } from '../state.ts';
import type { PathQuality } from './path-quality.ts';

/**
 * ux §6.4. A level is told only when it has lasted: a word that flickers frightens more than a bad picture. Lost is told
 * at once. All limits in one place.
 */
export const WEAK = { loss: 0.06, roundTripMs: 500, outBps: 250_000 };
const VERY_WEAK = { loss: 0.18, roundTripMs: 1_200, outBps: 100_000 };
const AFTER_MS: Record<NetworkLevel, number> = { good: 5_000, weak: 5_000, veryWeak: 8_000, lost: 0 };
const ORDER: Record<NetworkLevel, number> = { good: 0, weak: 1, veryWeak: 2, lost: 3 };

export type Side = 'up' | 'down' | 'both' | null;

export interface Instant {
  level: NetworkLevel;
  side: Side;
}

export interface LevelState {
  shown: Instant;
  /** Since when `shown` is shown. */
  since: number;
  /** What the network has been like instead, and since when. */
  candidate: Instant | null;
  candidateSince: number;
}

export const GOOD: Instant = { level: 'good', side: null };
export const START_LEVEL: LevelState = { shown: GOOD, since: 0, candidate: null, candidateSince: 0 };

/**
 * `sendsVideo`: the sender's estimate says something only while there is a picture to send; without one it stays where
 * it was.
 */
export function instantLevel(quality: PathQuality, isLost: boolean, sendsVideo: boolean): Instant {
  if (isLost) return { level: 'lost', side: 'both' };
  const outBps = sendsVideo ? quality.availableOutBps : null;
  const up = worse(byLoss(quality.lossUp), byRate(outBps));
  const down = byLoss(quality.lossDown);
  const both = byDelay(quality.roundTripMs);
  const level = worse(worse(up, down), both);
  return { level, side: level === 'good' ? null : sideOf(level, up, down) };
}

/** Pure step; times in ms of one clock. */
export function nextLevel(state: LevelState, instant: Instant, now: number): LevelState {
  if (same(instant, state.shown)) return state.candidate ? { ...state, candidate: null } : state;
  if (state.shown.level === 'lost') return afterLoss(instant, now);
  const since = state.candidate && same(instant, state.candidate) ? state.candidateSince : now;
  if (now - since >= AFTER_MS[instant.level]) {
    return { shown: instant, since: now, candidate: null, candidateSince: now };
  }
  // Getting worse on the way to worse still: the time already spent badly counts.
  const counted = worsens(state, instant) ? Math.min(since, state.candidateSince) : since;
  return { ...state, candidate: instant, candidateSince: counted };
}

/**
 * Told at once: «Возвращаем» must not outlive the loss. But the first numbers are those of the loss itself, and very weak
 * takes the pictures of all away: as after anything else it has to last first.
 */
function afterLoss(instant: Instant, now: number): LevelState {
  const isVeryWeak = instant.level === 'veryWeak';
  const shown: Instant = isVeryWeak ? { ...instant, level: 'weak' } : instant;
  return { shown, since: now, candidate: isVeryWeak ? instant : null, candidateSince: now };
}

function worsens(state: LevelState, instant: Instant): boolean {
  const { candidate, shown } = state;
  return candidate !== null && ORDER[candidate.level] > ORDER[shown.level] && ORDER[instant.level] > ORDER[shown.level];
}

function same(a: Instant, b: Instant): boolean {
  return a.level === b.level && a.side === b.side;
}

function worse(a: NetworkLevel, b: NetworkLevel): NetworkLevel {
  return ORDER[a] >= ORDER[b] ? a : b;
}

function byLoss(ratio: number | null): NetworkLevel {
  if (ratio === null || ratio < WEAK.loss) return 'good';
  return ratio < VERY_WEAK.loss ? 'weak' : 'veryWeak';
}

function byRate(bps: number | null): NetworkLevel {
  if (bps === null || bps >= WEAK.outBps) return 'good';
  return bps >= VERY_WEAK.outBps ? 'weak' : 'veryWeak';
}

function byDelay(ms: number | null): NetworkLevel {
  if (ms === null || ms < WEAK.roundTripMs) return 'good';
  return ms < VERY_WEAK.roundTripMs ? 'weak' : 'veryWeak';
}

function sideOf(level: NetworkLevel, up: NetworkLevel, down: NetworkLevel): Side {
  if (up === level && down !== level) return 'up';
  if (down === level && up !== level) return 'down';
  return 'both';
}
