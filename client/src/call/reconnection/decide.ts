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
  /** Both transports in use have been connected once. */
  hasBeenConnected: boolean;
  /** Since the peer was made. */
  ageMs: number;
  /** Since anything at all arrived on either transport. */
  silentMs: number;
  /** Since anything arrived on the receiving one. */
  deafMs: number;
  /** Since anything came back on the sending one. */
  unheardMs: number;
  expectation: Expectation;
}

/**
 * Two transports, one path: bytes on either prove that it lives, for the moment (DEAF_MS). Feedback to one's own picture
 * is the surest; a voice with DTX sends every 400 ms; when nothing flows, silence says nothing and the browser's own
 * state alone counts.
 */
export function silenceLimitInMs({ receivesVideo, receivesAudio, sendsVideo }: Expectation): number {
  if (sendsVideo) return 1_000;
  // The silence may be the sender's; the server tells of that after 1.5 s (model §8, peerSilent).
  if (receivesVideo) return 2_000;
  // Longer than the 2.5 s between two connectivity checks, which answer even when everybody is silent.
  if (receivesAudio) return 3_000;
  return Number.POSITIVE_INFINITY;
}

const RESTARTED_SILENCE_MS = 500;
/** Longer than from one connectivity check to the next and to the reading after. */
const DEAF_MS = 3_500;
/** A picture is answered every second at the latest (the sfu's reports), else by feedback ten times as often. */
const UNHEARD_MS = 2_500;
/** The first connection takes four round trips and more over TCP: late is not lost until this long. */
const FIRST_CONNECTION_MS = 10_000;

export function isPathLost(path: PathState): boolean {
  const { send, recv, silentMs, expectation } = path;
  if (isBroken(send) || isBroken(recv)) return true;
  const isConnecting = send === 'connecting' || recv === 'connecting';
  if (isConnecting && !path.hasBeenConnected) return path.ageMs > FIRST_CONNECTION_MS;
  // After an ICE restart: alive again only once something arrives.
  if (isConnecting) return silentMs > RESTARTED_SILENCE_MS;
  // A browser may send by its new way for seconds before it tells the sfu to do so too.
  if ((expectation.receivesVideo || expectation.receivesAudio) && path.deafMs > DEAF_MS) return true;
  // The others still come, and nothing of oneself arrives there: nobody here would notice.
  if (expectation.sendsVideo && path.unheardMs > UNHEARD_MS) return true;
  return silentMs > silenceLimitInMs(expectation);
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
 * After a longer loss both senders believe in a network of 60 kbit/s and show nothing for half a minute more (seen: 28 s
 * after 20 s without network), while a fresh peer shows its first frame a second after the join.
 */
const WORTH_KEEPING_MS = 5_000;

export function isWorthKeeping(lostForMs: number): boolean {
  return lostForMs < WORTH_KEEPING_MS;
}

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
