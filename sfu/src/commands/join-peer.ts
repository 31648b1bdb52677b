import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import type { Listener } from '../listener.ts';
import { Peer } from '../peer.ts';
import type { Room } from '../room.ts';

/**
 * Both transports for one connection, and what its lane lets it receive (paused). `replaces`, and an earlier peer of
 * the same id (a request sent twice), are closed first: nobody is ever doubled.
 *
 * @throws ControlError OLD_EPOCH, UNKNOWN_ROOM for an epoch this room has not reached, WORKER_LOST
 */
export async function joinPeer(
  room: Room,
  listener: Listener,
  params: ControlParams<'joinPeer'>,
): Promise<ControlResult<'joinPeer'>> {
  if (params.epoch < room.epoch) throw new ControlError('OLD_EPOCH');
  if (params.epoch > room.epoch) throw new ControlError('UNKNOWN_ROOM', 'this epoch was never ensured here');
  for (const peer of room.peers) {
    if (peer.id === params.replaces || peer.id === params.peerId) room.remove(peer, 'replaced');
  }
  const { router, worker, log } = room;
  const peer = await Peer.create({
    ...params,
    listener,
    router,
    worker,
    log: log.child({ peerId: params.peerId }),
    onViewed: producerId => room.viewed(producerId),
  });
  room.add(peer);
  await peer.downlink.consume(room.suppliesFor(peer));
  room.log.info({ peerId: peer.id, lane: peer.lane }, 'peer joined');
  return peer.joined;
}
