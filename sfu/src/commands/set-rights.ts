import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import type { Peer } from '../peer.ts';
import type { Room } from '../room.ts';
import { withdrawSource } from './produce.ts';

/**
 * In force when it returns: sources without a right are gone for everybody, a peer that may no longer receive has
 * nothing left, one that may again is offered all. Idempotent.
 *
 * @throws ControlError UNKNOWN_PEER
 */
export async function setRights(room: Room, params: ControlParams<'setRights'>): Promise<ControlResult<'setRights'>> {
  const peer = room.getPeer(params.peerId);
  const couldConsume = peer.rights.consume;
  peer.rights = params.rights;
  dropForbidden(room, peer);
  if (!couldConsume && peer.rights.consume) await offerAll(room, peer);
  return {};
}

function dropForbidden(room: Room, peer: Peer): void {
  for (const { source } of peer.uplink.real) {
    if (peer.rights.produce.includes(source)) continue;
    withdrawSource(room, peer, source);
    peer.tell('sourceClosed', { ...peer.ref, source });
  }
  if (peer.rights.consume) return;
  const consumerIds = peer.downlink.close(({ origin }) => origin.source !== 'probe');
  if (consumerIds.length > 0) peer.tell('consumersClosed', { ...peer.ref, consumerIds });
}

async function offerAll(room: Room, peer: Peer): Promise<void> {
  const made = await peer.downlink.consume(room.suppliesFor(peer));
  if (made.length > 0) peer.tell('consumersAdded', { ...peer.ref, consumers: made.map(({ offer }) => offer) });
}
