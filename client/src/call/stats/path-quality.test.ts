import { expect, test } from 'vitest';
import { pathQuality, shortestRoundTrip } from './path-quality.ts';
import type { Reading, TransportReading } from './reading.ts';

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

function reading(at: number, send: Partial<TransportReading>, recv: Partial<TransportReading>): Reading {
  return { at, send: { ...EMPTY, ...send }, recv: { ...EMPTY, ...recv } };
}

test('loss down is what is missing among what should have come in the window', () => {
  const quality = pathQuality([
    reading(0, {}, { packetsReceived: 1000, packetsLost: 100 }),
    reading(3000, {}, { packetsReceived: 1090, packetsLost: 110 }),
  ]);
  expect(quality.lossDown).toBeCloseTo(0.1);
});

test('a handful of packets says nothing', () => {
  const quality = pathQuality([
    reading(0, {}, { packetsReceived: 10, packetsLost: 0 }),
    reading(3000, { packetsSent: 5, lostByRemote: 1 }, { packetsReceived: 12, packetsLost: 3 }),
  ]);
  expect(quality).toMatchObject({ lossDown: null, lossUp: null });
});

test('loss up is the mean of what the sfu told', () => {
  const quality = pathQuality([
    reading(0, { packetsSent: 0, lostByRemote: 0 }, {}),
    reading(1000, { packetsSent: 100 }, {}),
    reading(2000, { packetsSent: 200, lostByRemote: 0.3 }, {}),
  ]);
  expect(quality.lossUp).toBeCloseTo(0.15);
});

test('packets repaired late make the count fall: that is no negative loss', () => {
  const quality = pathQuality([
    reading(0, {}, { packetsReceived: 100, packetsLost: 9 }),
    reading(3000, {}, { packetsReceived: 200, packetsLost: 4 }),
  ]);
  expect(quality.lossDown).toBe(0);
});

test('the way has the shortest round trip that was told: one that waited out a loss is none', () => {
  expect([null, 52, 3_050, 48, null].reduce<number | null>(shortestRoundTrip, null)).toBe(48);
  expect(shortestRoundTrip(null, null)).toBeNull();
});
