import type { LiveSessions } from '../appointments/ports.ts';
import { abandonWithAppointment } from '../consultations/abandon.ts';
import { leaveRoom } from '../consultations/leave-room.ts';
import { ARRIVAL, openConsultation } from '../consultations/open-consultation.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { consultationsOf, unlessStale } from '../consultations/repository.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Rooms } from './rooms.ts';

/** What a booking does to a session that people wait in already. */
export function liveSessions(ports: ConsultationPorts, rooms: Rooms): LiveSessions {
  return {
    appointmentChanged: (scope, id) => appointmentChanged(ports, scope, id),
    closeInvitation: (scope, invitationId) => closeInvitation(ports, rooms, scope, invitationId),
  };
}

async function appointmentChanged(ports: ConsultationPorts, scope: Scope, id: string): Promise<void> {
  if (!(await consultationsOf(ports.database, scope).findById(id))) return;
  const meeting = await ports.meetings.find(scope, id);
  if (meeting?.status === 'booked') {
    await openConsultation(ports, scope, id, 'staff');
    return;
  }
  const isOver = meeting?.status === 'cancelled' || meeting?.status === 'noShow';
  const command = { requestId: `appointment:${id}:${meeting?.status}`, actor: ARRIVAL };
  if (isOver) await abandonWithAppointment(ports, { scope, consultationId: id, command });
}

/** The link was replaced or taken back: whoever is in by it is out at once. */
async function closeInvitation(ports: ConsultationPorts, rooms: Rooms, scope: Scope, invitationId: string) {
  for (const connection of rooms.all.filter(one => one.invitationId === invitationId)) {
    const { consultationId, participantId, peerId } = connection;
    connection.channel?.putOut('revoked');
    const doing = { scope, consultationId, command: { requestId: `revoked:${peerId}`, actor: ARRIVAL } };
    await unlessStale(() => leaveRoom(ports, doing, { participantId, how: 'left' }));
    rooms.remove(connection);
  }
}
