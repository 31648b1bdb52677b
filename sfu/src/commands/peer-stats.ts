import type { ControlParams, ControlResult, StreamStats } from '@priyom/shared/control/methods';
import type { Source } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import { refusing } from '../media/guard.ts';
import type { Peer } from '../peer.ts';
import type { Room } from '../room.ts';

/** mediasoup keeps the loss of the last report interval in 256ths (RFC 3550 §6.4.1). */
const FRACTION = 256;

/** A look at everything one peer sends and receives, for a technician. @throws ControlError UNKNOWN_PEER, WORKER_LOST */
export async function peerStats(room: Room, params: ControlParams<'stats'>): Promise<ControlResult<'stats'>> {
  const peer = room.getPeer(params.peerId);
  const [out, into, [recv]] = await refusing(peer.wing.worker, () =>
    Promise.all([outgoing(peer), incoming(peer), peer.downlink.link.transport.getStats()]),
  );
  const roundTrips = out.flatMap(({ roundTripMs }) => roundTripMs ?? []);
  return {
    roundTripMs: roundTrips.length > 0 ? Math.round(Math.min(...roundTrips)) : null,
    availableOutBps: recv?.availableOutgoingBitrate ?? null,
    streams: [...into, ...out.map(({ stream }) => stream)],
  };
}

async function incoming(peer: Peer): Promise<StreamStats[]> {
  const perSource = await Promise.all(
    peer.uplink.all.map(async ({ source, producer }) => ({ source, stats: await producer.getStats() })),
  );
  return perSource.flatMap(({ source, stats }) => stats.map(stat => describe(source, 'in', stat)));
}

async function outgoing(peer: Peer): Promise<{ stream: StreamStats; roundTripMs: number | undefined }[]> {
  const perConsumer = await Promise.all(
    peer.downlink.all.map(async ({ origin, consumer }) => ({
      source: origin.source,
      stats: await consumer.getStats(),
    })),
  );
  return perConsumer.flatMap(({ source, stats }) =>
    stats
      .filter(({ type }) => type === 'outbound-rtp')
      .map(stat => ({ stream: describe(source, 'out', stat), roundTripMs: stat.roundTripTime })),
  );
}

function describe(source: Source, direction: 'in' | 'out', stat: types.ConsumerStat | types.ProducerStat): StreamStats {
  const { bitrate, fractionLost, jitter, score } = stat;
  return { source, direction, bitrateBps: bitrate, lossRatio: fractionLost / FRACTION, jitterMs: jitter, score };
}
