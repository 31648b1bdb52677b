import type { ConsumerOffer, RtpParameters } from '@priyom/shared/media/rtp';
import type { ProbeReport } from '@priyom/shared/signaling/requests';
import type { Consumer, Producer } from 'mediasoup-client/types';
import { newId } from '../ids.ts';
import { mark } from '../marks.ts';
import { readPeer } from '../stats/monitor.ts';
import type { Reading } from '../stats/reading.ts';
import { PROBE_ENCODINGS, videoCodec } from './encodings.ts';
import type { PeerMedia } from './peer-media.ts';
import { makeProbePicture } from './probe-picture.ts';
import { probeReport } from './probe-report.ts';
import { wireParameters } from './wire-rtp.ts';

export interface ProbePorts {
  /** `probe:start`. @throws NoAnswer · Refused */
  start(rtpParameters: RtpParameters): Promise<ConsumerOffer>;
  /** `probe:stop`. */
  stop(): Promise<unknown>;
}

const MEASURE_MS = 4_000;
const EVERY_MS = 400;
/** ICE over TCP through a slow proxy takes seconds; after this the person is told that no picture passes. */
const PATIENCE_MS = 12_000;

/**
 * Model §7: a drawn picture goes to the sfu and comes back to this peer alone. It connects both transports before
 * anything real exists and measures them. Aborted (the call came, the page goes), it gives what it has measured so far.
 */
export async function runProbe(peer: PeerMedia, ports: ProbePorts, signal: AbortSignal): Promise<ProbeReport> {
  const picture = makeProbePicture();
  let producer: Producer | null = null;
  let consumer: Consumer | null = null;
  try {
    producer = await peer.send.produce({
      track: picture.track,
      encodings: PROBE_ENCODINGS.map(encoding => ({ ...encoding })),
      codec: videoCodec(peer.device),
      appData: { localId: newId() },
    });
    const offer = await ports.start(wireParameters(producer.rtpParameters));
    const { consumerId: id, producerId, kind, rtpParameters } = offer;
    consumer = await peer.recv.consume({ id, producerId, kind, rtpParameters, streamId: 'probe' });
    return await measure(peer, consumer.track.id, signal);
  } finally {
    picture.stop();
    consumer?.close();
    producer?.close();
    await ports.stop().catch(() => undefined);
  }
}

async function measure(peer: PeerMedia, trackId: string, signal: AbortSignal): Promise<ProbeReport> {
  const readings: Reading[] = [];
  const began = performance.now();
  let flowsSince: number | null = null;
  while (!signal.aborted) {
    const reading = await readPeer(peer);
    if (!reading) break;
    const frames = reading.recv.frames.get(trackId) ?? 0;
    if (frames > 0 && flowsSince === null) {
      flowsSince = reading.at;
      mark('call:probe-connected');
    }
    if (flowsSince !== null) readings.push(reading);
    const isDone = flowsSince !== null ? reading.at - flowsSince >= MEASURE_MS : reading.at - began >= PATIENCE_MS;
    if (isDone) break;
    await pause(EVERY_MS, signal);
  }
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
