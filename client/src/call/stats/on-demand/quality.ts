import { type PathProtocol, readTransport, type TransportReading } from '../reading.ts';

/** One direction over the last second; null = the browser does not tell, or too little went to say anything. */
export interface WaySample {
  kbps: number | null;
  lossPercent: number | null;
  jitterMs: number | null;
  /** Of the largest camera picture that goes this way. */
  fps: number | null;
}

/** `up`: from this browser, as the sfu got it · `down`: to it. */
export interface Sample {
  /** `performance.now()` */
  at: number;
  roundTripMs: number | null;
  up: WaySample;
  down: WaySample;
}

export interface Picture {
  width: number;
  height: number;
  fps: number;
}

/** What is true now, beside the samples. */
export interface Present {
  path: Record<'up' | 'down', PathProtocol | null>;
  /** One's own camera as it is sent: its largest layer. */
  sent: Picture | null;
  /** By track id. */
  received: ReadonlyMap<string, Picture>;
}

/** Counters of both transports at one moment. */
export interface Counters {
  at: number;
  send: WayCounters;
  recv: WayCounters;
}

interface WayCounters {
  transport: TransportReading;
  jitterMs: number | null;
  streams: ReadonlyMap<string, { width: number; height: number; frames: number }>;
}

/** The members of RTCStats that are read here; every browser leaves out some of them. */
interface Stat {
  id: string;
  type: string;
  kind?: string;
  contentType?: string;
  jitter?: number;
  frameWidth?: number;
  frameHeight?: number;
  framesSent?: number;
  framesDecoded?: number;
  trackIdentifier?: string;
}

/** Fewer packets in a second say nothing about loss. */
const ENOUGH_PACKETS = 10;

export const NOTHING: Present = { path: { up: null, down: null }, sent: null, received: new Map() };
const SILENT: WaySample = { kbps: null, lossPercent: null, jitterMs: null, fps: null };

/** A second in which nothing was counted: the lines of the graphs have a gap there. */
export const gapAt = (at: number): Sample => ({ at, roundTripMs: null, up: SILENT, down: SILENT });

export function readCounters(at: number, reports: Record<'send' | 'recv', RTCStatsReport>): Counters {
  return { at, send: readWay(reports.send), recv: readWay(reports.recv) };
}

function readWay(report: RTCStatsReport): WayCounters {
  const streams = new Map<string, { width: number; height: number; frames: number }>();
  let jitterMs: number | null = null;
  report.forEach((stat: Stat) => {
    // The sfu reports on what is sent, this browser on what comes; voice and picture alike: the worst is what is noticed.
    if (stat.type === 'remote-inbound-rtp' || stat.type === 'inbound-rtp') jitterMs = larger(jitterMs, stat.jitter);
    const frames = stat.type === 'inbound-rtp' ? stat.framesDecoded : stat.framesSent;
    if (!stat.type.endsWith('bound-rtp') || stat.kind !== 'video' || frames === undefined) return;
    if (stat.contentType === 'screenshare') return;
    const { frameWidth: width = 0, frameHeight: height = 0, trackIdentifier = stat.id } = stat;
    streams.set(trackIdentifier, { width, height, frames });
  });
  return { transport: readTransport(report), jitterMs, streams };
}

function larger(known: number | null, seconds: number | undefined): number | null {
  if (seconds === undefined) return known;
  return Math.max(known ?? 0, Math.round(seconds * 1000));
}

/** What went between two moments. A fresh connection counts from zero: then nothing is known of this second. */
export function between(before: Counters, now: Counters): { sample: Sample; present: Present } {
  const seconds = (now.at - before.at) / 1000;
  const sent = picturesOf(before.send, now.send, seconds);
  const received = picturesOf(before.recv, now.recv, seconds);
  const [largest = null] = [...sent.values()].sort(bySize);
  const [shown = null] = [...received.values()].sort(bySize);
  const { transport: up } = now.send;
  const { transport: down } = now.recv;
  return {
    sample: {
      at: now.at,
      roundTripMs: up.roundTripMs ?? down.roundTripMs,
      up: {
        kbps: kbps(before.send.transport.bytesSent, up.bytesSent, seconds),
        lossPercent: lossUp(before.send.transport, up),
        jitterMs: now.send.jitterMs,
        fps: largest?.fps ?? null,
      },
      down: {
        kbps: kbps(before.recv.transport.bytesReceived, down.bytesReceived, seconds),
        lossPercent: lossDown(before.recv.transport, down),
        jitterMs: now.recv.jitterMs,
        fps: shown?.fps ?? null,
      },
    },
    present: { path: { up: up.protocol, down: down.protocol }, sent: largest, received },
  };
}

const bySize = (one: Picture, other: Picture): number => other.width * other.height - one.width * one.height;

/** Layers that nobody looks at and pictures that stand are left out. */
function picturesOf(before: WayCounters, now: WayCounters, seconds: number): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const [id, { width, height, frames }] of now.streams) {
    const grown = frames - (before.streams.get(id)?.frames ?? frames);
    if (grown > 0 && width > 0) pictures.set(id, { width, height, fps: Math.round(grown / seconds) });
  }
  return pictures;
}

function kbps(before: number, now: number, seconds: number): number | null {
  return now < before || seconds <= 0 ? null : Math.round(((now - before) * 8) / 1000 / seconds);
}

function lossUp(before: TransportReading, now: TransportReading): number | null {
  if (now.packetsSent - before.packetsSent < ENOUGH_PACKETS || now.lostByRemote === null) return null;
  return rounded(now.lostByRemote * 100);
}

function lossDown(before: TransportReading, now: TransportReading): number | null {
  const arrived = now.packetsReceived - before.packetsReceived;
  // Packets repaired late make the count fall: that is no negative loss.
  const lost = Math.max(0, now.packetsLost - before.packetsLost);
  return arrived < 0 || arrived + lost < ENOUGH_PACKETS ? null : rounded((lost / (arrived + lost)) * 100);
}

const rounded = (percent: number): number => Math.round(percent * 10) / 10;
