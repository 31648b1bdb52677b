import { mediaStep } from '../consultations/media-step.ts';
import type { Call } from './call.ts';

/**
 * The socket is nobody's there any more: the room of its device check closes, or the grace of its connection begins.
 * Whoever took the connection over keeps it.
 */
export async function letGo(call: Pick<Call, 'session' | 'ports' | 'live' | 'grace' | 'announcer'>): Promise<void> {
  const { session, live, grace, announcer } = call;
  const { state } = session;
  if (state.kind === 'check') await leaveCheck(call);
  if (state.kind !== 'in' || state.connection.channel !== session) return;
  const { connection } = state;
  session.state = { kind: 'outside' };
  connection.channel = null;
  if (live.rooms.find(connection.consultationId, connection.participantId) !== connection) return;
  grace.start(connection);
  announcer.changed(connection, connection.consultationId);
}

/** The check's room goes with its socket, or when the page joins the session itself. */
export async function leaveCheck({ session, ports }: Pick<Call, 'session' | 'ports'>): Promise<void> {
  if (session.state.kind !== 'check') return;
  const { room } = session.state;
  session.state = { kind: 'outside' };
  await mediaStep(ports, room, 'closeCheck', media => media.closeRoom(room, 'checked'));
}
