import { leaveRoom } from '../../consultations/leave-room.ts';
import { unlessStale } from '../../consultations/repository.ts';
import { on } from '../bind.ts';
import { type Call, docOf, doing, peerOf, seatOf } from '../call.ts';
import { actingIn } from '../gate.ts';
import { joinSession } from '../join-session.ts';
import { leaveCheck } from '../let-go.ts';

export const sessionHandlers = [
  on('session:join', joinSession),
  on('session:snapshot', async call => ({ snapshot: await snapshotNow(call) })),
  on('session:leave', async (call, { requestId }) => go(call, requestId, 'left')),
  on('session:quickExit', async call => go(call, quickExitId(call), 'quickExit')),
  on('media:connect', async (call, { direction, dtlsParameters }) => {
    const { room, peerId } = await peerOf(call);
    await call.ports.media.connect(room, peerId, direction, dtlsParameters);
    return {};
  }),
  on('media:restartIce', async call => {
    const { room, peerId } = await peerOf(call);
    return call.ports.media.restartIce(room, peerId);
  }),
  on('help:technician', async (call, { requestId, problem }) => {
    const { consultationId, acting } = await whereabouts(call);
    const command = { requestId, actor: acting.actor };
    await call.ports.helpers.technician(acting.scope, consultationId, problem, command);
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

async function go(call: Call, requestId: string, how: 'left' | 'quickExit') {
  if (call.session.state.kind === 'check') await leaveCheck(call);
  if (call.session.state.kind !== 'in') return {};
  const seat = await seatOf(call);
  await unlessStale(() => leaveRoom(call.ports, doing(seat, requestId), { participantId: seat.participantId, how }));
  call.live.rooms.remove(seat.connection);
  call.session.state = { kind: 'outside' };
  call.announcer.changed(seat.scope, seat.consultationId);
  return {};
}

async function whereabouts({ session, gate }: Call) {
  const { state } = session;
  const consultationId = state.kind === 'in' ? state.connection.consultationId : '';
  const id = state.kind === 'check' ? state.consultationId : consultationId;
  return { consultationId: id, acting: await actingIn(gate, session.who, id) };
}
