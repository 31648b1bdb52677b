import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import type { Listener } from '../listener.ts';
import { Peer } from '../peer.ts';
import type { Room } from '../room.ts';

type Params = ControlParams<'joinPeer'>;

/**
 * Both transports for one connection, and what its lane lets it receive (paused). `replaces`, and an earlier peer of
 * the same id (a request sent twice), are closed first: nobody is ever doubled. The transports are made at once, beside
 * those of others; only what concerns others waits for the room's earlier commands.
 *
 * @throws ControlError OLD_EPOCH, UNKNOWN_ROOM for an epoch this room has not reached, WORKER_LOST
 */
export async function joinPeer(room: Room, listener: Listener, params: Params): Promise<ControlResult<'joinPeer'>> {
  if (params.epoch < room.epoch) throw new ControlError('OLD_EPOCH');
  if (params.epoch > room.epoch) throw new ControlError('UNKNOWN_ROOM', 'this epoch was never ensured here');
  const making = make(room, listener, params);
  // Looked at only in the room's turn.
  making.catch(() => undefined);
  try {
    return await room.run(async () => admit(room, await making, params));
  } catch (error) {
    making.then(
      peer => discard(room, peer),
      () => undefined,
    );
    throw error;
  }
}

async function make(room: Room, listener: Listener, params: Params): Promise<Peer> {
  const wing = await room.place(params.lane);
  try {
    return await Peer.create({ ...params, listener, wing, log: room.log.child({ peerId: params.peerId }) });
  } catch (error) {
    room.vacate(wing);
    // The room goes on without that wing, and so does whoever was on the way to it.
    if (wing === room.main || wing.worker.isUp) throw error;
    return make(room, listener, params);
  }
}

async function admit(room: Room, peer: Peer, { replaces }: Params): Promise<ControlResult<'joinPeer'>> {
  for (const other of room.peers) {
    if (other.id === replaces || other.id === peer.id) room.remove(other, 'replaced');
  }
  room.add(peer);
  await peer.downlink.consume(room.suppliesFor(peer));
  room.log.info({ peerId: peer.id, lane: peer.lane }, 'peer joined');
  return peer.joined;
}

function discard(room: Room, peer: Peer): void {
  if (room.peers.includes(peer)) return;
  peer.close();
  room.vacate(peer.wing);
}
