import type { Consultation } from '../consultations/model.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import type { Connection } from '../live/connection.ts';
import type { Rooms } from '../live/rooms.ts';

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Who joined without media is told to join again: at once when the room has moved meanwhile, else after a pause that
 * grows, because a node that is up and refuses has lost its worker and is starting another one.
 */
export function joinAgain(
  { announcer }: Pick<ConsultationPorts, 'announcer'>,
  rooms: Rooms,
  now: Consultation,
  connection: Connection,
): void {
  const { consultationId, participantId, epoch } = connection;
  announcer.moved(now);
  if (now.room.epoch !== epoch) return;
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** connection.refusals, LONGEST_PAUSE_MS);
  connection.refusals += 1;
  setTimeout(() => {
    const isCurrent = rooms.find(consultationId, participantId) === connection;
    if (isCurrent) connection.channel?.tell('session:moved', { epoch });
  }, pauseMs).unref();
}
