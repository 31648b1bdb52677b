/**
 * Offset between the server's clock and this one. Each join is a sample; the one with the shortest round trip is the
 * most exact (its error is at most half of it), so a slow one never replaces a quick one.
 */
export interface ClockSample {
  offsetMs: number;
  roundTripMs: number;
}

/** `sentAt` and `receivedAt` by `Date.now()`, `serverTime` ISO. Assumes that both ways take equally long. */
export function clockSample(serverTime: string, sentAt: number, receivedAt: number): ClockSample {
  return { offsetMs: Date.parse(serverTime) - (sentAt + receivedAt) / 2, roundTripMs: receivedAt - sentAt };
}

/** A clock that was set meanwhile shows as a jump of more than both errors: the new sample wins then. */
export function betterSample(known: ClockSample | null, fresh: ClockSample): ClockSample {
  if (!known) return fresh;
  const jumped = Math.abs(known.offsetMs - fresh.offsetMs) > (known.roundTripMs + fresh.roundTripMs) / 2 + 50;
  return jumped || fresh.roundTripMs <= known.roundTripMs ? fresh : known;
}
