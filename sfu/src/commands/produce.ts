import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import type { ProduceItem, Source } from '@priyom/shared/media/rtp';
import { ControlError } from '../control-error.ts';
import { maySend } from '../lanes.ts';
import type { Sent } from '../media/uplink.ts';
import type { Peer } from '../peer.ts';
import type { Room } from '../room.ts';

/**
 * Sources beyond the peer's rights are left out of `accepted`.
 *
 * @throws ControlError UNKNOWN_PEER · NOT_ALLOWED outside the room or without a single right · BAD_REQUEST when the
 *   worker refuses all that the rights allow
 */
export async function produce(room: Room, params: ControlParams<'produce'>): Promise<ControlResult<'produce'>> {
  const peer = room.getPeer(params.peerId);
  if (!maySend(peer.lane)) throw new ControlError('NOT_ALLOWED', `nothing is sent from lane ${peer.lane}`);
  const allowed = params.items.filter(({ source }) => isAllowed(peer, source));
  if (allowed.length === 0) throw new ControlError('NOT_ALLOWED', 'no right to any of these sources');
  const { accepted, refusal } = await produceAll(room, peer, allowed);
  if (accepted.length === 0 && refusal) throw refusal;
  return { accepted };
}

/**
 * Makes the producers one by one (a refused one spoils no other) and offers them together. What is sent again with the
 * same parameters goes on as it is.
 */
export async function produceAll(
  room: Room,
  peer: Peer,
  items: ProduceItem[],
): Promise<{ accepted: Source[]; refusal: ControlError | null }> {
  const made = new Map<Source, Sent>();
  const kept: Source[] = [];
  let refusal: ControlError | null = null;
  for (const item of items) {
    if (!isAllowed(peer, item.source)) continue;
    try {
      if (peer.uplink.isSame(item)) {
        await peer.uplink.setPaused(item.source, item.paused);
        kept.push(item.source);
        continue;
      }
      withdrawSource(room, peer, item.source);
      made.set(item.source, await peer.uplink.produce(item));
    } catch (error) {
      if (!(error instanceof ControlError) || error.code !== 'BAD_REQUEST') throw error;
      made.delete(item.source);
      room.log.warn({ peerId: peer.id, source: item.source, reason: error.message }, 'source refused');
      refusal = error;
    }
  }
  const fresh = peer.supplies.filter(({ origin }) => made.has(origin.source));
  await room.offer(peer, fresh);
  return { accepted: [...kept, ...made.keys()], refusal };
}

/** Ends one source for everybody who receives it. Idempotent. */
export function withdrawSource(room: Room, peer: Peer, source: Source): void {
  const sent = peer.uplink.find(source);
  if (!sent) return;
  room.withdraw(peer, producerId => producerId === sent.producer.id);
  peer.uplink.close(source);
}

/** As `withdrawSource`, where its peer has not asked for it and so is told. */
export function endSource(room: Room, peer: Peer, source: Source): void {
  withdrawSource(room, peer, source);
  peer.tell('sourceClosed', { ...peer.ref, source });
}

/** The probe has a method of its own and never gets here, whatever the rights say. */
function isAllowed(peer: Peer, source: Source): boolean {
  return source !== 'probe' && peer.rights.produce.includes(source);
}
