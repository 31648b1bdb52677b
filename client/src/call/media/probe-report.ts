import type { DeviceResult, ProbeReport } from '@priyom/shared/signaling/requests';
import { pathQuality } from '../stats/path-quality.ts';
import type { Reading } from '../stats/reading.ts';

/** Enough for a small picture and a voice each way, measured with the probe's 500 kbit/s. */
const ENOUGH_BPS = 200_000;
const WEAK_LOSS = 0.06;
const WEAK_ROUND_TRIP_MS = 600;

export const NO_PATH: ProbeReport = {
  roundTripMs: null,
  lossUpRatio: null,
  lossDownRatio: null,
  rateUpBps: null,
  rateDownBps: null,
  framesBack: 0,
  protocol: null,
};

/** `readings` in time order over the probe's flow; `frames` of its own picture that came back decoded. */
export function probeReport(readings: readonly Reading[], framesBack: number): ProbeReport {
  const last = readings.at(-1);
  if (!last) return NO_PATH;
  const quality = pathQuality(readings);
  const sent = rate(readings, reading => reading.send.bytesSent);
  const arrived = rate(readings, reading => reading.recv.bytesReceived);
  return {
    roundTripMs: quality.roundTripMs,
    lossUpRatio: quality.lossUp,
    lossDownRatio: quality.lossDown,
    // A busy device draws and encodes less than the way would carry: the estimator knows the way.
    rateUpBps: sent === null ? null : Math.max(sent, Math.round(quality.availableOutBps ?? 0)),
    // What was hardly sent can't arrive: that says nothing about the way back.
    rateDownBps: (sent ?? 0) >= ENOUGH_BPS || (arrived ?? 0) >= ENOUGH_BPS ? arrived : null,
    framesBack,
    protocol: last.send.protocol ?? last.recv.protocol,
  };
}

/** The row of the device check. Over a relay is as good as any other way: the person is told nothing of it. */
export function networkResult(report: ProbeReport): DeviceResult {
  if (report.framesBack === 0) return 'failed';
  const losses = [report.lossUpRatio ?? 0, report.lossDownRatio ?? 0];
  const rates = [report.rateUpBps, report.rateDownBps].filter(bps => bps !== null);
  const isWeak =
    Math.max(...losses) >= WEAK_LOSS ||
    (report.roundTripMs ?? 0) >= WEAK_ROUND_TRIP_MS ||
    rates.some(bps => bps < ENOUGH_BPS);
  return isWeak ? 'weak' : 'ok';
}

/** Bits per second of the second half: the first one is spent on finding the rate. */
function rate(readings: readonly Reading[], bytes: (reading: Reading) => number): number | null {
  const from = readings[Math.floor((readings.length - 1) / 2)];
  const to = readings.at(-1);
  if (!from || !to || to.at <= from.at) return null;
  return Math.max(0, Math.round(((bytes(to) - bytes(from)) * 8000) / (to.at - from.at)));
}
