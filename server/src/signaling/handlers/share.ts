import { startShare, stopShare } from '../../consultations/share-screen.ts';
import { on } from '../bind.ts';
import { doing, seatOf } from '../call.ts';

/** Whose screen the others see; the picture itself goes by `media:produce`. */
export const shareHandlers = [
  on('share:start', async (call, { requestId }) => {
    const seat = await seatOf(call);
    await startShare(call.ports, doing(seat, requestId), seat.participantId);
    return {};
  }),
  on('share:stop', async (call, { requestId, participantId }) => {
    const seat = await seatOf(call);
    await stopShare(call.ports, doing(seat, requestId), { by: seat.participantId, participantId });
    const owner = call.live.rooms.find(seat.consultationId, participantId);
    if (owner) owner.sources = owner.sources.filter(({ source }) => source !== 'screen' && source !== 'screenAudio');
    call.announcer.changed(seat.scope, seat.consultationId);
    return {};
  }),
];
