import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import type { Room } from '../room.ts';
import { stopProbe } from './probe.ts';
import { withdrawSource } from './produce.ts';

/** The peer's own wish about what it sends. A source it does not have is left alone. @throws ControlError UNKNOWN_PEER */
export async function setSource(room: Room, params: ControlParams<'setSource'>): Promise<ControlResult<'setSource'>> {
  const peer = room.getPeer(params.peerId);
  const { source, action } = params;
  if (action !== 'close') await peer.uplink.setPaused(source, action === 'pause');
  else if (source === 'probe') stopProbe(room, params);
  else withdrawSource(room, peer, source);
  return {};
}
