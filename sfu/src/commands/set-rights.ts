import type { ControlParams, ControlResult, Rights } from '@priyom/shared/control/methods';
import type { Peer } from '../peer.ts';
import type { Room } from '../room.ts';
import { endSource } from './produce.ts';

/**
 * In force when it returns: sources without a right are gone for everybody, a peer that may no longer receive has
 * nothing left, one that may again is offered all. Idempotent.
 *
 * @throws ControlError UNKNOWN_PEER
 */
export async function setRights(room: Room, params: ControlParams<'setRights'>): Promise<ControlResult<'setRights'>> {
  await applyRights(room, room.getPeer(params.peerId), params.rights);
  return {};
}

export async function applyRights(room: Room, peer: Peer, rights: Rights): Promise<void> {
  const couldConsume = peer.rights.consume;
  restrict(room, peer, rights);
  if (!couldConsume) await offerAll(room, peer);
}

/** Takes the rights over and ends what they no longer allow. What they newly allow is the caller's to give. */
export function restrict(room: Room, peer: Peer, rights: Rights): void {
  peer.rights = rights;
  for (const { source } of peer.uplink.real) {
    if (!rights.produce.includes(source)) endSource(room, peer, source);
  }
  if (rights.consume) return;
  const consumerIds = peer.downlink.close(({ origin }) => origin.source !== 'probe');
  if (consumerIds.length > 0) peer.tell('consumersClosed', { ...peer.ref, consumerIds });
}

async function offerAll(room: Room, peer: Peer): Promise<void> {
  const made = await peer.downlink.consume(room.suppliesFor(peer));
  if (made.length > 0) peer.tell('consumersAdded', { ...peer.ref, consumers: made.map(({ offer }) => offer) });
}
