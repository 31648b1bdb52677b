import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ControlError } from '../control-error.ts';
import type { Room } from '../room.ts';
import { stopProbe } from './probe.ts';
import { produceAll } from './produce.ts';

/**
 * The guest has pressed «Войти». What was prepared for it flows at once, each video with a key-frame request (two round
 * trips to its first picture); what it brings is offered to the others. From the audience it is the way onto the stage.
 * Idempotent: sources sent again with the same parameters go on, others replace the earlier ones.
 *
 * @throws ControlError UNKNOWN_PEER · NOT_ALLOWED for somebody who was not called
 */
export async function enterPeer(room: Room, params: ControlParams<'enterPeer'>): Promise<ControlResult<'enterPeer'>> {
  const peer = room.getPeer(params.peerId);
  if (peer.lane === 'waiting') throw new ControlError('NOT_ALLOWED', 'nobody enters without having been called');
  const wasCalled = peer.lane === 'called';
  stopProbe(room, params);
  peer.lane = 'room';
  const prepared = wasCalled ? peer.downlink.all.map(({ id }) => id) : [];
  const [, , { accepted }] = await Promise.all([
    peer.downlink.ready(prepared),
    peer.applyGate(),
    produceAll(room, peer, params.producers),
  ]);
  return { accepted, consumers: peer.downlink.offers };
}
