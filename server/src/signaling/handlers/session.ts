import { AppError } from '@priyom/shared/errors';
import { leaveRoom } from '../../consultations/leave-room.ts';
import { unlessStale } from '../../consultations/repository.ts';
import { on } from '../bind.ts';
import { askingOf, type Call, docOf, doing, peerOf, type Seat, seatOf } from '../call.ts';
import { type Acting, actingIn } from '../gate.ts';
import { joinSession } from '../join-session.ts';
import { leaveCheck } from '../let-go.ts';

export const sessionHandlers = [
  on('session:join', joinSession),
  on('session:snapshot', async call => ({ snapshot: await snapshotNow(call) })),
  on('session:leave', async (call, { requestId }) => {
    await go(call, requestId, 'left');
    return {};
  }),
  on('session:quickExit', quickExit),
  on('media:connect', async (call, { direction, dtlsParameters }) => {
    const { place, peerId } = await peerOf(call);
    await call.ports.media.connect(place, peerId, direction, dtlsParameters);
    return {};
  }),
  on('media:restartIce', async call => {
    const { place, peerId } = await peerOf(call);
    return call.ports.media.restartIce(place, peerId);
  }),
  on('help:technician', async (call, { requestId, problem }) => {
    await call.ports.helpers.technician(askingOf(await whereabouts(call), requestId), problem);
    return {};
  }),
];

async function snapshotNow(call: Call) {
  if (call.session.state.kind === 'check') await leaveCheck(call);
  const seat = await seatOf(call);
  return call.announcer.snapshotOf(await docOf(call, seat), seat.participantId);
}

/** The press may be told twice, by socket and by beacon: one connection goes once. */
function quickExitId({ session }: Call): string {
  return session.state.kind === 'in' ? `quick:${session.state.connection.peerId}` : 'quick';
}

async function quickExit(call: Call) {
  const seat = await go(call, quickExitId(call), 'quickExit');
  if (seat?.grant) await call.fled(seat.scope, seat.grant.invitationId);
  return {};
}

/** @returns whose place it was; null when they were in no session */
async function go(call: Call, requestId: string, how: 'left' | 'quickExit'): Promise<Seat | null> {
  if (call.session.state.kind === 'check') await leaveCheck(call);
  if (call.session.state.kind !== 'in') return null;
  const seat = await seatOf(call);
  await unlessStale(() => leaveRoom(call.ports, doing(seat, requestId), { participantId: seat.participantId, how }));
  call.live.rooms.remove(seat.connection);
  call.session.state = { kind: 'outside' };
  call.announcer.changed(seat.scope, seat.consultationId);
  return seat;
}

/** @throws AppError WRONG_STAGE outside of a session and of a check · as Gate */
async function whereabouts({ session, gate }: Call): Promise<Acting & { consultationId: string }> {
  const { state } = session;
  if (state.kind === 'outside') throw new AppError('WRONG_STAGE', { stage: session.stage });
  const { consultationId, invitationId } = state.kind === 'check' ? state : state.connection;
  return { consultationId, ...(await actingIn(gate, session.who, { consultationId, invitationId })) };
}
