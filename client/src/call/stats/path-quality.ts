import type { Reading } from './reading.ts';

/** What the last few seconds of both ways were like. */
export interface PathQuality {
  /** 0…1; null = nothing was sent or told. */
  lossUp: number | null;
  lossDown: number | null;
  roundTripMs: number | null;
  /** Of the sender's estimator; null in browsers that do not tell. */
  availableOutBps: number | null;
}

/** Fewer packets than this say nothing about loss: one of three lost is not 33 %. */
const ENOUGH_PACKETS = 20;

/** `readings` in time order, about three seconds of them. */
export function pathQuality(readings: readonly Reading[]): PathQuality {
  const first = readings[0];
  const last = readings.at(-1);
  if (!first || !last) return { lossUp: null, lossDown: null, roundTripMs: null, availableOutBps: null };
  const lost = Math.max(0, last.recv.packetsLost - first.recv.packetsLost);
  const arrived = last.recv.packetsReceived - first.recv.packetsReceived;
  const sent = last.send.packetsSent - first.send.packetsSent;
  return {
    lossUp: sent >= ENOUGH_PACKETS ? meanLossUp(readings) : null,
    lossDown: lost + arrived >= ENOUGH_PACKETS ? lost / (lost + arrived) : null,
    roundTripMs: last.send.roundTripMs ?? last.recv.roundTripMs,
    availableOutBps: last.send.availableOutBps,
  };
}

/** One report of the sfu covers a second or less: alone it jumps. */
function meanLossUp(readings: readonly Reading[]): number | null {
  const told = readings.map(reading => reading.send.lostByRemote).filter(ratio => ratio !== null);
  return told.length > 0 ? told.reduce((total, ratio) => total + ratio, 0) / told.length : null;
}

/**
 * What patience is measured by: a report that waited out a loss tells of the loss, not of the way, and stays the last one
 * for seconds (seen: 3 s after 3 s without network, by which the next loss was believed in ten seconds late).
 */
export function shortestRoundTrip(known: number | null, told: number | null): number | null {
  if (known === null || told === null) return known ?? told;
  return Math.min(known, told);
}
