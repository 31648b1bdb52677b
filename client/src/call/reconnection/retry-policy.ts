/**
 * How long to wait before the next attempt; null = this step will not help any more, take the next stronger one.
 * Pure: the caller gives the number of attempts that have failed and a random number 0…1.
 */
export interface RetryContext {
  /** socket: browser → server · join: something was refused for now · ice: one more ICE restart. */
  what: 'socket' | 'join' | 'ice';
  /** Attempts that have failed, 0 before the first. */
  failed: number;
  random: number;
}

/** About half a minute; then who was never in is told. Who was is brought back for as long as it takes. */
export const FIRST_TRIES = 10;

/**
 * ICE gets two seconds: a browser takes a new way only when it has answered for a second and the old one has been silent
 * for three and a half, and a restart begins that anew. The one that comes after is taken and told to the sfu at once.
 */
const FIRST_MS = { socket: 200, join: 300, ice: 2_000 };
const LONGEST_MS = { socket: 3_000, join: 5_000, ice: 4_000 };
/** After these the transports themselves are given up and the peer is built anew. */
const ICE_RESTARTS = 4;
const SPREAD = 0.3;

export function nextRetryDelayInMs({ what, failed, random }: RetryContext): number | null {
  if (what === 'ice' && failed >= ICE_RESTARTS) return null;
  if (failed === 0) return 0;
  const base = Math.min(FIRST_MS[what] * 2 ** (failed - 1), LONGEST_MS[what]);
  return Math.round(base * (1 - SPREAD + 2 * SPREAD * random));
}

/** Enough for TCP, TLS, the upgrade and the greeting, and for one SYN that was lost to be repeated. */
const ONE_LOST_SYN_MS = 1_200;
const ROUND_TRIPS = 8;
const LONGEST_CONNECT_MS = 15_000;
/** After so many, about 25 s of them, every third attempt allows for another network, as slow as a satellite. */
const QUICK_TRIES = 15;
const ANOTHER_NETWORK_MS = 5_000;

/**
 * How long one attempt to connect the socket may take. Who knows the way (`roundTripMs` of the lost call) asks again and
 * again with a new SYN: the moment a network comes back nobody tells, and an old SYN is repeated seconds later. Who does
 * not is patient: a satellite needs three seconds for TCP, TLS and the upgrade.
 */
export function connectTimeoutInMs(failed: number, roundTripMs: number | null = null): number {
  if (roundTripMs === null) return Math.min(2_500 * 2 ** Math.min(failed, 3), LONGEST_CONNECT_MS);
  const known = Math.min(ONE_LOST_SYN_MS + ROUND_TRIPS * roundTripMs, LONGEST_CONNECT_MS);
  return failed >= QUICK_TRIES && failed % 3 === 0 ? Math.max(known, ANOTHER_NETWORK_MS) : known;
}

/** The pause before the next attempt: a server that says no is not to be stormed, one that says nothing is not there. */
export const LONGEST_PAUSE_MS = { refused: 2_000, silent: 200 };

/** `session:moved` sends a whole room back at once; a group of thirty must not arrive in one millisecond. */
export function rejoinJitterInMs(participants: number, random: number): number {
  return Math.round(Math.min(50 * participants, 2_000) * random);
}
