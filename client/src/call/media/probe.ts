import type { ConsumerOffer, RtpParameters } from '@priyom/shared/media/rtp';
import type { ProbeReport } from '@priyom/shared/signaling/requests';
import type { Consumer, Producer } from 'mediasoup-client/types';
import { newId } from '../ids.ts';
import { readPeer } from '../stats/monitor.ts';
import { PROBE_ENCODINGS, videoCodec } from './encodings.ts';
import { measure } from './measure.ts';
import type { PeerMedia } from './peer-media.ts';
import { makeProbePicture } from './probe-picture.ts';
import { wireParameters } from './wire-rtp.ts';

export interface ProbePorts {
  /** `probe:start`. @throws NoAnswer · Refused */
  start(rtpParameters: RtpParameters): Promise<ConsumerOffer>;
  /** `probe:stop`. */
  stop(): Promise<unknown>;
}

/**
 * Model §7: a drawn picture goes to the sfu and comes back to this peer alone. It connects both transports before
 * anything real exists and measures them. Aborted (the call came, the page goes), it gives what it has measured so far,
 * null for nothing.
 */
export async function runProbe(peer: PeerMedia, ports: ProbePorts, signal: AbortSignal): Promise<ProbeReport | null> {
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
    return await measure(() => readPeer(peer), consumer.track.id, signal);
  } finally {
    picture.stop();
    consumer?.close();
    producer?.close();
    await ports.stop().catch(() => undefined);
  }
}
