import type { ConnectionState } from 'mediasoup-client/types';
import { nextRetryDelayInMs } from './retry-policy.ts';

/** What is expected to arrive decides how long a silence is a loss. */
export interface Expectation {
  /** Somebody's picture is on and not paused. */
  receivesVideo: boolean;
  receivesAudio: boolean;
  /** The sfu answers a sent picture with feedback ten times a second. */
  sendsVideo: boolean;
}

export interface PathState {
  send: ConnectionState;
  recv: ConnectionState;
  /** Since anything at all arrived on either transport. */
  silentMs: number;
  expectation: Expectation;
}

/**
 * Two transports, one path: bytes on either prove that it lives. Feedback to one's own picture is the surest; a voice
 * with DTX sends every 400 ms; when nothing flows, silence says nothing and the browser's own state alone counts.
 */
export function silenceLimitInMs({ receivesVideo, receivesAudio, sendsVideo }: Expectation): number {
  if (sendsVideo) return 1_000;
  // The silence may be the sender's; the server tells of that after 1.5 s (model §8, peerSilent).
  if (receivesVideo || receivesAudio) return 2_000;
  return Number.POSITIVE_INFINITY;
}

export function isPathLost({ send, recv, silentMs, expectation }: PathState): boolean {
  return isBroken(send) || isBroken(recv) || silentMs > silenceLimitInMs(expectation);
}

export interface RecoveryState {
  isLost: boolean;
  isSignallingUp: boolean;
  /** ICE restarts since the loss began. */
  restarts: number;
  /** Since the last restart was asked for; null = none since the loss began. */
  sinceRestartMs: number | null;
  lostForMs: number;
  random: number;
}

const GIVE_UP_AFTER_MS = 12_000;

/**
 * The next step now. Without signalling nothing can be done about media: the socket's return brings a resume, which
 * restarts ICE by itself. A peer is given up only when restarts did not help for a while.
 */
export function decideRecovery(state: RecoveryState): 'nothing' | 'restartIce' | 'rejoin' {
  if (!state.isLost || !state.isSignallingUp) return 'nothing';
  if (state.sinceRestartMs === null) return 'restartIce';
  const delay = nextRetryDelayInMs({ what: 'ice', failed: state.restarts, random: state.random });
  if (delay === null) return state.lostForMs >= GIVE_UP_AFTER_MS ? 'rejoin' : 'nothing';
  return state.sinceRestartMs >= delay ? 'restartIce' : 'nothing';
}

function isBroken(state: ConnectionState): boolean {
  return state === 'disconnected' || state === 'failed';
}
