import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import { isInside } from '../lanes.ts';
import type { Room } from '../room.ts';

/**
 * From here on consumers of the people in the room exist for this peer, all paused, so that its browser prepares them
 * while it rings. Idempotent.
 *
 * @throws ControlError UNKNOWN_PEER, NOT_ALLOWED when it is already in the room
 */
export async function callPeer(room: Room, params: ControlParams<'callPeer'>): Promise<ControlResult<'callPeer'>> {
  const peer = room.getPeer(params.peerId);
  if (isInside(peer.lane)) throw new ControlError('NOT_ALLOWED', 'it is in the room');
  peer.rights = params.rights;
  if (peer.lane === 'waiting') {
    peer.lane = 'called';
    await peer.downlink.consume(room.suppliesFor(peer));
  }
  return { consumers: peer.downlink.offers };
}

/** Back to the waiting lane: what was prepared is closed. Idempotent. @throws ControlError UNKNOWN_PEER, NOT_ALLOWED */
export function uncallPeer(room: Room, params: ControlParams<'uncallPeer'>): ControlResult<'uncallPeer'> {
  const peer = room.getPeer(params.peerId);
  if (peer.lane === 'waiting') return {};
  if (peer.lane !== 'called') throw new ControlError('NOT_ALLOWED', 'it is in the room');
  peer.lane = 'waiting';
  const consumerIds = peer.downlink.close(({ origin }) => origin.source !== 'probe');
  if (consumerIds.length > 0) peer.tell('consumersClosed', { ...peer.ref, consumerIds });
  return {};
}
