import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { Consultation } from '../consultations/model.ts';
import { moveRoom } from '../consultations/move-room.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { consultationsOf, isLive } from '../consultations/repository.ts';
import { describeError } from '../platform/logger.ts';
import type { Connection } from './connection.ts';
import type { Rooms } from './rooms.ts';

/**
 * A node is reachable, for the first time or again. The same boot: this server takes up its peers again, media never
 * stopped. Another boot, or a room that found no node: the room is opened anew and everybody rejoins.
 */
export async function takeUpNode(ports: ConsultationPorts, rooms: Rooms, nodeId: string): Promise<void> {
  for (const session of rooms.sessions) {
    try {
      const doc = await consultationsOf(ports.database, session).getById(session.consultationId);
      if (isLive(doc)) await takeUp(ports, rooms, doc, nodeId);
    } catch (error) {
      ports.log.error({ ...session, error: describeError(error) }, 'a session was not taken up');
    }
  }
}

async function takeUp(ports: ConsultationPorts, rooms: Rooms, doc: Consultation, nodeId: string): Promise<void> {
  // A room on another node that is away for a moment is left where it is: its media may go on.
  if (doc.room.nodeId !== null && doc.room.nodeId !== nodeId) return;
  if (!ports.media.isPlaced(doc)) return moveRoom(ports, doc, doc._id, doc.room.epoch);
  for (const connection of rooms.of(doc._id)) {
    const isHere = await reattach(ports, doc, connection);
    if (!isHere) connection.channel?.tell('session:moved', { epoch: doc.room.epoch });
  }
  ports.announcer.changed(doc, doc._id);
}

/** The sfu is the truth about media: what it has of this peer is what the others see. */
export async function reattach(
  ports: ConsultationPorts,
  doc: Consultation,
  connection: Connection,
): Promise<JoinMedia | null> {
  if (connection.epoch !== doc.room.epoch) return null;
  const attached = await ports.media.attach(doc, connection.peerId);
  if (!attached) return null;
  const { state, media } = attached;
  const isUp = [state.send, state.recv].some(one => one === 'connected' || one === 'completed');
  connection.media = isUp ? 'connected' : 'none';
  connection.sources = state.sources;
  return media;
}

/** A control link that breaks comes back in seconds; media go on meanwhile, so nothing is moved before. */
export const NODE_PATIENCE_MS = 5_000;

/** The node stayed away and there is another one: its sessions are opened there, everybody rejoins. */
export async function leaveNode(ports: ConsultationPorts, rooms: Rooms, nodeId: string): Promise<void> {
  if (!ports.media.chooseNode()) return;
  for (const session of rooms.sessions) {
    const doc = await consultationsOf(ports.database, session).getById(session.consultationId);
    const isThere = isLive(doc) && doc.room.nodeId === nodeId && !ports.media.isPlaced(doc);
    if (isThere) await moveRoom(ports, doc, doc._id, doc.room.epoch);
  }
}
