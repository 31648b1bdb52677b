import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import type { MediaKind, RtpParameters } from '@priyom/shared/media/rtp';
import { ControlError } from '../control-error.ts';
import type { Room } from '../room.ts';

/**
 * The waiting room's check: a synthetic track, looped back to its sender and offered to nobody else, in any lane. A
 * second probe takes the place of the first.
 *
 * @throws ControlError UNKNOWN_PEER · BAD_REQUEST for parameters the worker refuses · CANNOT_CONSUME
 */
export async function probe(room: Room, params: ControlParams<'probe'>): Promise<ControlResult<'probe'>> {
  const peer = room.getPeer(params.peerId);
  stopProbe(room, params);
  const { rtpParameters } = params;
  const item = { source: 'probe', kind: kindOf(rtpParameters), rtpParameters, paused: false } as const;
  const { producer } = await peer.uplink.produce(item);
  const consumer = await peer.downlink.loop({
    origin: { peerId: peer.id, source: 'probe' },
    producer,
    wing: peer.wing,
    watchers: null,
    isOff: () => false,
  });
  return { consumer: consumer.offer };
}

/** Idempotent. @throws ControlError UNKNOWN_PEER */
export function stopProbe(room: Room, params: ControlParams<'probeStop'>): ControlResult<'probeStop'> {
  const peer = room.getPeer(params.peerId);
  peer.downlink.close(({ origin }) => origin.source === 'probe');
  peer.uplink.close('probe');
  return {};
}

function kindOf({ codecs }: RtpParameters): MediaKind {
  const type = codecs[0]?.mimeType.toLowerCase() ?? '';
  if (type.startsWith('video/')) return 'video';
  if (type.startsWith('audio/')) return 'audio';
  throw new ControlError('BAD_REQUEST', 'a probe is audio or video');
}
