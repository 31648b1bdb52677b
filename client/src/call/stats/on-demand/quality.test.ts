import { expect, test } from 'vitest';
import { between, readCounters } from './quality.ts';

type Stat = Record<string, unknown>;
type Reports = Parameters<typeof readCounters>[1];

const report = (...stats: readonly Stat[]): RTCStatsReport => new Map(stats.map((stat, index) => [`${index}`, stat]));
const pair = (bytesSent: number, bytesReceived: number): Stat[] => [
  { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
  { id: 'p', type: 'candidate-pair', bytesSent, bytesReceived, localCandidateId: 'l', currentRoundTripTime: 0.048 },
  { id: 'l', type: 'local-candidate', protocol: 'udp', candidateType: 'host' },
];

function reports(second: number, changes: { up?: readonly Stat[]; down?: readonly Stat[] } = {}): Reports {
  const fast = { id: 'high', type: 'outbound-rtp', kind: 'video', frameWidth: 640, frameHeight: 360 };
  const slow = { id: 'low', type: 'outbound-rtp', kind: 'video', frameWidth: 320, frameHeight: 180 };
  const come = { id: 'in', type: 'inbound-rtp', kind: 'video', trackIdentifier: 'face', frameWidth: 1280 };
  return {
    send: report(
      ...pair(40_000 * second, 0),
      { ...fast, framesSent: 24 * second, packetsSent: 100 * second },
      { ...slow, framesSent: 12 * second, packetsSent: 0 },
      { id: 'r', type: 'remote-inbound-rtp', fractionLost: 0.02, jitter: 0.007 },
      ...(changes.up ?? []),
    ),
    recv: report(
      ...pair(0, 60_000 * second),
      {
        ...come,
        frameHeight: 720,
        framesDecoded: 30 * second,
        packetsReceived: 90 * second,
        packetsLost: 10 * second,
        jitter: 0.004,
      },
      ...(changes.down ?? []),
    ),
  };
}

const over = (from: Reports, to: Reports, ms = 1_000) => between(readCounters(0, from), readCounters(ms, to));

test('a second of both ways, in the units that people know', () => {
  const { sample, present } = over(reports(1), reports(2));
  expect(sample).toEqual({
    at: 1_000,
    roundTripMs: 48,
    up: { kbps: 320, lossPercent: 2, jitterMs: 7, fps: 24 },
    down: { kbps: 480, lossPercent: 10, jitterMs: 4, fps: 30 },
  });
  expect(present.path).toEqual({ up: 'udp', down: 'udp' });
  expect(present.sent).toEqual({ width: 640, height: 360, fps: 24 });
  expect(present.received.get('face')).toEqual({ width: 1280, height: 720, fps: 30 });
});

test('a late reading is counted by its own length', () => {
  expect(over(reports(1), reports(3), 2_000).sample.up).toMatchObject({ kbps: 320, fps: 24 });
});

test('a layer that is switched off, a picture that stands and a shown screen are no picture of a camera', () => {
  const shown = (framesSent: number) => ({ id: 's', type: 'outbound-rtp', kind: 'video', framesSent });
  const screen = (framesSent: number) => ({ ...shown(framesSent), contentType: 'screenshare', frameWidth: 1920 });
  const stands = { id: 'o', type: 'inbound-rtp', kind: 'video', trackIdentifier: 'other', framesDecoded: 7 };
  const other = { ...stands, frameWidth: 1920, frameHeight: 1080 };
  const { present } = over(
    reports(1, { up: [screen(5)], down: [other] }),
    reports(2, { up: [screen(9)], down: [other] }),
  );
  expect(present.sent?.width).toBe(640);
  expect([...present.received.keys()]).toEqual(['face']);
});

test('a fresh connection counts from zero: nothing is known of that second', () => {
  const { sample } = over(reports(9), reports(1));
  expect([sample.up.kbps, sample.up.lossPercent, sample.down.kbps, sample.down.lossPercent]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(sample.up.fps).toBeNull();
});
