import type { ProbeReport } from '@priyom/shared/signaling/requests';
import { expect, test } from 'vitest';
import type { Reading, TransportReading } from '../stats/reading.ts';
import { NO_PATH, networkResult, probeReport } from './probe-report.ts';

const EMPTY: TransportReading = {
  inbound: 0,
  bytesReceived: 0,
  bytesSent: 0,
  packetsReceived: 0,
  packetsLost: 0,
  packetsSent: 0,
  lostByRemote: null,
  roundTripMs: null,
  availableOutBps: null,
  protocol: null,
  frames: new Map(),
};
const FINE: ProbeReport = {
  roundTripMs: 40,
  lossUpRatio: 0,
  lossDownRatio: 0.01,
  rateUpBps: 480_000,
  rateDownBps: 470_000,
  framesBack: 55,
  protocol: 'udp',
};

function at(ms: number, bytes: number): Reading {
  const send = { ...EMPTY, bytesSent: bytes, packetsSent: bytes / 1000, roundTripMs: 48, protocol: 'udp' as const };
  return { at: ms, send, recv: { ...EMPTY, bytesReceived: bytes, packetsReceived: bytes / 1000 } };
}

test('the rate is that of the second half, since the first one finds it', () => {
  const report = probeReport([at(0, 0), at(1000, 10_000), at(2000, 20_000), at(3000, 80_000), at(4000, 140_000)], 40);
  expect(report.rateUpBps).toBe(480_000);
  expect(report).toMatchObject({ rateDownBps: 480_000, framesBack: 40, roundTripMs: 48, protocol: 'udp' });
});

test('a device that is too busy to fill the way is not taken for a narrow way', () => {
  const readings = [at(0, 0), at(2000, 20_000), at(4000, 40_000)];
  const estimated = readings.map(reading => ({ ...reading, send: { ...reading.send, availableOutBps: 420_000 } }));
  const report = { ...probeReport(estimated, 12), lossUpRatio: 0 };
  expect(report).toMatchObject({ rateUpBps: 420_000, rateDownBps: null });
  expect(networkResult(report)).toBe('ok');
  expect(networkResult({ ...probeReport(readings, 12), lossUpRatio: 0 })).toBe('weak');
});

test('nothing measured is no path', () => {
  expect(probeReport([], 0)).toEqual(NO_PATH);
  expect(networkResult(NO_PATH)).toBe('failed');
});

test('a clean path is ok, over a relay too', () => {
  expect(networkResult(FINE)).toBe('ok');
  expect(networkResult({ ...FINE, protocol: 'relay' })).toBe('ok');
});

test('loss, a narrow way or a long one is weak: enough for a voice', () => {
  expect(networkResult({ ...FINE, lossDownRatio: 0.2 })).toBe('weak');
  expect(networkResult({ ...FINE, rateUpBps: 90_000 })).toBe('weak');
  expect(networkResult({ ...FINE, roundTripMs: 900 })).toBe('weak');
});
