import { noteProbe } from '../../attendance/repository.ts';
import { mediaStep } from '../../consultations/media-step.ts';
import { on } from '../bind.ts';
import { type Call, peerOf } from '../call.ts';

/** The waiting room's check over real transports (model §7): a synthetic track, looped to its own peer. */
export const probeHandlers = [
  on('probe:start', async (call, { rtpParameters }) => {
    const { place, peerId } = await peerOf(call);
    return { consumer: await call.ports.media.probe(place, peerId, rtpParameters) };
  }),
  on('probe:stop', async call => {
    const { place, peerId } = await peerOf(call);
    await call.ports.media.probeStop(place, peerId);
    return {};
  }),
  on('probe:report', async (call, report) => {
    const { place, peerId, connection } = await peerOf(call);
    if (connection) await noteProbe(call.ports.database, connection, peerId, report);
    const stats = await mediaStep(call.ports, place, 'stats', media => media.stats(place, peerId));
    if (stats) witness(call, stats);
    return {};
  }),
];

/** A specialist's own check counts with what the sfu saw of it. */
function witness({ session, probes }: Call, stats: Parameters<typeof probes.note>[3]): void {
  const { state, who } = session;
  if (who.kind !== 'staff' || state.kind === 'outside') return;
  const id = state.kind === 'check' ? state.consultationId : state.connection.consultationId;
  probes.note(who.staff, id, who.staff.staffId, stats);
}
