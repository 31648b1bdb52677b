import { remember } from './join-room.ts';
import type { DeviceRows } from './model.ts';
import { getParticipant, requireLive } from './participants.ts';
import type { ConsultationPorts, Doing } from './ports.ts';
import { changeConsultation } from './repository.ts';

/** What somebody's devices were found to be, for the lead to read. It comes often and is no fact of the session's life. */
export async function noteDevices(
  ports: ConsultationPorts,
  doing: Doing,
  { participantId, devices }: { participantId: string; devices: DeviceRows },
): Promise<void> {
  await changeConsultation(ports, doing, doc => {
    requireLive(doc);
    return remember(doc, { ...getParticipant(doc, participantId), devices });
  });
}
