import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { Stage } from '@priyom/shared/signaling/snapshot';
import { closeAttendance, findConnection, openAttendance, recordConnection } from '../attendance/repository.ts';
import { isHushed } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { getParticipant } from '../consultations/participants.ts';
import type { Connection } from '../live/connection.ts';
import { reattach } from '../live/node-events.ts';
import { stageOf } from '../live/stage.ts';
import { newId } from '../platform/ids.ts';
import type { Call } from './call.ts';
import type { Acting } from './gate.ts';
import type { JoinParams } from './join-params.ts';

type Own = { clientId: string; peerId: string; stage: Stage };

export function connectionOf(
  { sessionId, grant }: Acting,
  doc: Consultation,
  who: Participant,
  { clientId, peerId, stage }: Own,
): Connection {
  const { nodeId, bootId, epoch } = doc.room;
  const { id, role, staffId, status } = who;
  return {
    institutionId: doc.institutionId,
    consultationId: doc._id,
    participantId: id,
    ...{ role, staffId, invitationId: grant?.invitationId ?? null, sessionId, clientId, peerId, stage },
    ...{ epoch, node: nodeId === null ? null : { nodeId, bootId } },
    channel: null,
    isComingBack: false,
    isOnHold: status === 'onHold',
    isHushed: isHushed(doc, who),
    media: 'none',
    refusals: 0,
    sources: [],
  };
}

/**
 * The socket is back and the peer never went: the same node, epoch and device, whichever server it was (design rule 5).
 * null: make a fresh peer.
 */
export async function resumedConnection(
  call: Call,
  acting: Acting,
  doc: Consultation,
  participantId: string,
  { resume, clientId }: JoinParams,
): Promise<{ connection: Connection; media: JoinMedia } | null> {
  const { ports, session } = call;
  if (!resume || resume.epoch !== doc.room.epoch || !ports.media.isPlaced(doc)) return null;
  const attendance = await findConnection(ports.database, doc, resume.peerId);
  const isOwn = attendance?.consultationId === doc._id && attendance.participantId === participantId;
  if (!isOwn || attendance.leftAt !== null || attendance.clientId !== clientId) return null;
  const participant = getParticipant(doc, participantId);
  const stage = stageOf(doc, participant, ports.write.clock.now());
  const own = connectionOf(acting, doc, participant, { clientId, peerId: resume.peerId, stage });
  const connection: Connection = { ...own, channel: session };
  const media = await reattach(ports, doc, connection);
  return media && { connection, media };
}

/** A new connection of a participant: its own attendance, those before it are closed. */
export async function freshConnection(
  call: Call,
  acting: Acting,
  doc: Consultation,
  participantId: string,
  { clientId }: JoinParams,
): Promise<Connection> {
  const { ports, session } = call;
  const now = ports.write.clock.now();
  const participant = getParticipant(doc, participantId);
  const peerId = newId();
  const stage = stageOf(doc, participant, now);
  for (const { _id } of await openAttendance(ports.database, doc, participantId)) {
    await closeAttendance(ports.database, doc, _id, now, 'replaced');
  }
  const { role, partyIndex } = participant;
  await recordConnection(ports.database, {
    ...{ _id: peerId, institutionId: doc.institutionId, consultationId: doc._id, participantId },
    ...{ role, partyIndex, clientId, epoch: doc.room.epoch, joinedAt: now },
    enteredAt: stage === 'room' ? now : null,
    ...{ leftAt: null, why: null, transport: null, probe: null },
  });
  return { ...connectionOf(acting, doc, participant, { clientId, peerId, stage }), channel: session };
}
