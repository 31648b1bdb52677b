import { AppError } from '@priyom/shared/errors';
import type { LiveSessions } from '../appointments/ports.ts';
import { abandonWithAppointment } from '../consultations/abandon.ts';
import { leaveRoom } from '../consultations/leave-room.ts';
import { ARRIVAL, openConsultation } from '../consultations/open-consultation.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { consultationsOf, unlessStale } from '../consultations/repository.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Connection } from './connection.ts';
import type { Rooms } from './rooms.ts';

/** What a booking does to a session that people wait in already. */
export function liveSessions(ports: ConsultationPorts, rooms: Rooms): LiveSessions {
  return {
    appointmentChanged: (scope, id) => appointmentChanged(ports, scope, id),
    closeInvitation: (_scope, invitationId) => closeInvitation(ports, rooms, invitationId),
    consentWithdrawn: (scope, invitationId) => consentWithdrawn(ports, rooms, scope, invitationId),
    deskChanged: scope => ports.announcer.deskChanged(scope),
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
async function closeInvitation(ports: ConsultationPorts, rooms: Rooms, invitationId: string) {
  for (const connection of rooms.all.filter(one => one.invitationId === invitationId)) {
    connection.channel?.putOut('revoked');
    await leaveFor(ports, rooms, connection, 'revoked');
  }
}

/** D14: without a required consent nobody waits or talks. The page that withdrew it asks for it anew by itself. */
async function consentWithdrawn(ports: ConsultationPorts, rooms: Rooms, scope: Scope, invitationId: string) {
  const connections = rooms.all.filter(one => one.invitationId === invitationId);
  const [first] = connections;
  if (!first || !(await isConsentMissing(ports, scope, first, invitationId))) return;
  for (const connection of connections) {
    connection.channel?.putOut(null);
    await leaveFor(ports, rooms, connection, 'consentWithdrawn');
  }
}

async function isConsentMissing(
  { guests }: ConsultationPorts,
  scope: Scope,
  { consultationId }: Connection,
  invitationId: string,
): Promise<boolean> {
  try {
    await guests.requireConsents(scope, invitationId, consultationId);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONSENT_REQUIRED') return true;
    throw error;
  }
}

/**
 * The log-in has ended: whoever is in by it is out, media too, which outlive a socket (design rule 5); also when only
 * the media are left of somebody who has closed the socket.
 */
export async function closeLogIn(ports: ConsultationPorts, rooms: Rooms, sessionId: string): Promise<void> {
  for (const connection of rooms.all.filter(one => one.staffId !== null && one.sessionId === sessionId)) {
    await leaveFor(ports, rooms, connection, 'signedOut');
  }
}

/** A connection without a right to be: it leaves as by its own press, with its media, and no grace runs. */
export async function leaveFor(
  ports: ConsultationPorts,
  rooms: Rooms,
  connection: Connection,
  why: 'revoked' | 'signedOut' | 'consentWithdrawn',
): Promise<void> {
  const { institutionId, consultationId, participantId, peerId } = connection;
  const command = { requestId: `${why}:${peerId}`, actor: ARRIVAL };
  const how = why === 'consentWithdrawn' ? why : 'left';
  await unlessStale(() =>
    leaveRoom(ports, { scope: { institutionId }, consultationId, command }, { participantId, how }),
  );
  rooms.remove(connection);
}
