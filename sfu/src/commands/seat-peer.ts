import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import { isInside } from '../lanes.ts';
import type { Room } from '../room.ts';
import { endSource } from './produce.ts';
import { applyRights } from './set-rights.ts';

/**
 * From the stage back into the audience. In force when it returns: its sources are gone for everybody, whatever the
 * rights say, and it is told of each; what it receives goes on as it flows. Idempotent.
 *
 * @throws ControlError UNKNOWN_PEER · NOT_ALLOWED for somebody who has not entered
 */
export async function seatPeer(room: Room, params: ControlParams<'seatPeer'>): Promise<ControlResult<'seatPeer'>> {
  const peer = room.getPeer(params.peerId);
  if (!isInside(peer.lane)) throw new ControlError('NOT_ALLOWED', 'who has not entered has no seat');
  peer.lane = 'audience';
  for (const { source } of peer.uplink.real) endSource(room, peer, source);
  await applyRights(room, peer, params.rights);
  return {};
}
