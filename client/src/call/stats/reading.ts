/** The members of RTCStats that are read here; every browser leaves out some of them. */
interface Stat {
  id: string;
  type: string;
  kind?: string;
  bytesReceived?: number;
  bytesSent?: number;
  packetsReceived?: number;
  packetsSent?: number;
  packetsLost?: number;
  fractionLost?: number;
  roundTripTime?: number;
  currentRoundTripTime?: number;
  availableOutgoingBitrate?: number;
  responsesReceived?: number;
  framesDecoded?: number;
  framesReceived?: number;
  trackIdentifier?: string;
  selectedCandidatePairId?: string;
  nominated?: boolean;
  selected?: boolean;
  state?: string;
  localCandidateId?: string;
  candidateType?: string;
  protocol?: string;
}

export type PathProtocol = 'udp' | 'tcp' | 'relay';

/** Counters of one transport since it was made. */
export interface TransportReading {
  /** Everything that arrived, control packets and answers to connectivity checks included: the path lives. */
  inbound: number;
  bytesReceived: number;
  bytesSent: number;
  packetsReceived: number;
  packetsLost: number;
  packetsSent: number;
  /** What the sfu says it did not get, 0…1 of its last report interval; null when it has not reported. */
  lostByRemote: number | null;
  roundTripMs: number | null;
  availableOutBps: number | null;
  protocol: PathProtocol | null;
  /** Decoded frames by track id. */
  frames: Map<string, number>;
}

export interface Reading {
  /** `performance.now()` */
  at: number;
  send: TransportReading;
  recv: TransportReading;
}

export function readTransport(report: RTCStatsReport): TransportReading {
  const stats: Stat[] = [];
  report.forEach((stat: Stat) => {
    stats.push(stat);
  });
  const pair = selectedPair(stats);
  const inbound = stats.filter(stat => stat.type === 'inbound-rtp');
  const remote = stats.filter(stat => stat.type === 'remote-inbound-rtp');
  return {
    inbound: (pair?.bytesReceived ?? 0) + (pair?.responsesReceived ?? 0),
    bytesReceived: pair?.bytesReceived ?? 0,
    bytesSent: pair?.bytesSent ?? 0,
    packetsReceived: sum(inbound, stat => stat.packetsReceived),
    packetsLost: sum(inbound, stat => stat.packetsLost),
    packetsSent: sum(
      stats.filter(stat => stat.type === 'outbound-rtp'),
      stat => stat.packetsSent,
    ),
    lostByRemote: largest(remote, stat => stat.fractionLost),
    roundTripMs: milliseconds(largest(remote, stat => stat.roundTripTime) ?? pair?.currentRoundTripTime ?? null),
    availableOutBps: pair?.availableOutgoingBitrate ?? null,
    protocol: protocolOf(stats, pair),
    frames: framesOf(inbound),
  };
}

function selectedPair(stats: readonly Stat[]): Stat | undefined {
  const chosen = stats.find(stat => stat.type === 'transport')?.selectedCandidatePairId;
  const pairs = stats.filter(stat => stat.type === 'candidate-pair');
  return (
    pairs.find(pair => pair.id === chosen) ??
    // Firefox has no transport statistics.
    pairs.find(pair => pair.selected === true) ??
    pairs.find(pair => pair.nominated === true && pair.state === 'succeeded')
  );
}

function protocolOf(stats: readonly Stat[], pair: Stat | undefined): PathProtocol | null {
  const local = stats.find(stat => stat.type === 'local-candidate' && stat.id === pair?.localCandidateId);
  if (!local) return null;
  if (local.candidateType === 'relay') return 'relay';
  return local.protocol === 'tcp' ? 'tcp' : 'udp';
}

function framesOf(inbound: readonly Stat[]): Map<string, number> {
  const frames = new Map<string, number>();
  for (const { kind, trackIdentifier, framesDecoded } of inbound) {
    if (kind === 'video' && trackIdentifier !== undefined) frames.set(trackIdentifier, framesDecoded ?? 0);
  }
  return frames;
}

function sum(stats: readonly Stat[], of: (stat: Stat) => number | undefined): number {
  return stats.reduce((total, stat) => total + (of(stat) ?? 0), 0);
}

function largest(stats: readonly Stat[], of: (stat: Stat) => number | undefined): number | null {
  const known = stats.map(of).filter(value => value !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000);
}
