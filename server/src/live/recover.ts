import type { Attendance } from '../attendance/model.ts';
import { openConnections } from '../attendance/repository.ts';
import { isHushed } from '../consultations/hall-rules.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { isHere } from '../consultations/participants.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { allLiveConsultations } from '../consultations/repository.ts';
import { newId } from '../platform/ids.ts';
import type { Connection } from './connection.ts';
import type { Grace } from './grace.ts';
import type { Rooms } from './rooms.ts';
import { stageOf } from './stage.ts';

/**
 * A server that starts finds sessions going on: whoever was here is expected back within the grace, on the peer that
 * their attendance names; who does not come is lost.
 */
export async function recoverSessions(ports: ConsultationPorts, rooms: Rooms, grace: Grace): Promise<void> {
  for (const doc of await allLiveConsultations(ports.database)) {
    const open = await openConnections(ports.database, doc);
    for (const participant of doc.participants) {
      if (!isHere(participant)) continue;
      if (rooms.find(doc._id, participant.id)) continue;
      const last = open.findLast(one => one.participantId === participant.id);
      // On the telephone: nobody whose connection could come back.
      if (participant.phoneSince && !last) continue;
      const connection = absent(doc, participant, last, ports.write.clock.now());
      rooms.put(connection);
      grace.start(connection);
    }
  }
}

function absent(doc: Consultation, who: Participant, last: Attendance | undefined, now: Date): Connection {
  return {
    institutionId: doc.institutionId,
    consultationId: doc._id,
    participantId: who.id,
    role: who.role,
    staffId: who.staffId,
    invitationId: who.invitationId,
    sessionId: '',
    clientId: last?.clientId ?? who.clientIds.at(-1) ?? '',
    peerId: last?._id ?? newId(),
    epoch: last?.epoch ?? 0,
    node: null,
    stage: stageOf(doc, who, now),
    channel: null,
    isComingBack: false,
    isOnHold: who.status === 'onHold',
    isHushed: isHushed(doc, who),
    media: 'none',
    refusals: 0,
    sources: [],
  };
}
