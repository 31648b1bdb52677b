import type { ProbeReport } from '@priyom/shared/signaling/requests';
import { mark } from '../marks.ts';
import type { Reading } from '../stats/reading.ts';
import { probeReport } from './probe-report.ts';

const MEASURE_MS = 4_000;
const EVERY_MS = 400;
/** ICE over TCP through a slow proxy takes seconds; after this the person is told that no picture passes. */
const PATIENCE_MS = 12_000;

/**
 * Reads the path while the probe's own picture (`trackId`) comes back over it. `read` gives null once the peer is gone.
 * No picture within the patience is a finding; ended before that it is none, and null.
 */
export async function measure(
  read: () => Promise<Reading | null>,
  trackId: string,
  signal: AbortSignal,
): Promise<ProbeReport | null> {
  const readings: Reading[] = [];
  const began = performance.now();
  let hasWaitedLong = false;
  while (!signal.aborted && !hasWaitedLong) {
    const reading = await read();
    if (!reading) break;
    const frames = reading.recv.frames.get(trackId) ?? 0;
    const [first] = readings;
    if (frames > 0 && !first) mark('call:probe-connected');
    if (frames > 0 || first) readings.push(reading);
    if (first && reading.at - first.at >= MEASURE_MS) break;
    hasWaitedLong = !first && reading.at - began >= PATIENCE_MS;
    if (!hasWaitedLong) await pause(EVERY_MS, signal);
  }
  if (readings.length === 0 && !hasWaitedLong) return null;
  return probeReport(readings, readings.at(-1)?.recv.frames.get(trackId) ?? 0);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
