import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import type { Peer } from '../peer.ts';
import type { Room } from '../room.ts';
import { stopProbe } from './probe.ts';
import { produceAll } from './produce.ts';
import { restrict } from './set-rights.ts';

/**
 * The guest has pressed «Войти». What was prepared for it flows at once, each video with a key-frame request (two round
 * trips to its first picture); what it brings is offered to the others, in lane `audience` nothing. From the audience
 * lane `room` is the way onto the stage. Idempotent: sources sent again with the same parameters go on, others replace
 * the earlier ones.
 *
 * @throws ControlError UNKNOWN_PEER · NOT_ALLOWED for somebody who was not called, sources in lane `audience`, and the
 *   way back from the stage, which is `seatPeer`
 */
export async function enterPeer(room: Room, params: ControlParams<'enterPeer'>): Promise<ControlResult<'enterPeer'>> {
  const peer = room.getPeer(params.peerId);
  assertMayEnter(peer, params);
  stopProbe(room, params);
  const prepared = peer.lane === 'called' ? peer.downlink.all.map(({ id }) => id) : [];
  peer.lane = params.lane;
  if (params.rights) await renew(room, peer, params.rights);
  const [, , { accepted }] = await Promise.all([
    peer.downlink.ready(prepared),
    peer.applyGate(),
    produceAll(room, peer, params.producers),
  ]);
  return { accepted, consumers: peer.downlink.offers };
}

function assertMayEnter(peer: Peer, { lane, producers }: ControlParams<'enterPeer'>): void {
  if (peer.lane === 'waiting') throw new ControlError('NOT_ALLOWED', 'nobody enters without having been called');
  if (lane === 'room') return;
  if (producers.length > 0) throw new ControlError('NOT_ALLOWED', 'nothing is sent from lane audience');
  if (peer.lane === 'room') throw new ControlError('NOT_ALLOWED', 'who is in the room is seated');
}

/** What it may receive only now is in the answer, not told beside it. */
async function renew(room: Room, peer: Peer, rights: Peer['rights']): Promise<void> {
  const couldConsume = peer.rights.consume;
  restrict(room, peer, rights);
  if (!couldConsume) await peer.downlink.consume(room.suppliesFor(peer));
}
