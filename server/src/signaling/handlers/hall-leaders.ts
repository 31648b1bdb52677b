import { giveFloor, takeFloor } from '../../hall/floor.ts';
import { lowerHands } from '../../hall/hand.ts';
import { setDoors, setHallChat, setSilence } from '../../hall/set-hall.ts';
import { closePoll, openPoll, withdrawPoll } from '../../polls/run-poll.ts';
import { markQuestion } from '../../questions/mark-question.ts';
import { on } from '../bind.ts';
import { type Call, docOf, doing, type Seat, seatOf } from '../call.ts';

/** Of the lead and the colleagues who are in: they lead a group together. */
export const hallLeaderHandlers = [
  on('floor:give', async (call, { requestId, participantId }) => {
    await giveFloor(call.ports, doing(await seatOf(call), requestId), participantId);
    return {};
  }),
  on('floor:take', async (call, { requestId, participantId }) => {
    const seat = await seatOf(call);
    await takeFloor(call.ports, doing(seat, requestId), participantId);
    tellHushed(call, seat);
    return {};
  }),
  on('hand:lower', async (call, { requestId, participantId }) => {
    await lowerHands(call.ports, doing(await seatOf(call), requestId), participantId);
    return {};
  }),
  on('hall:silence', async (call, { requestId, on: isOn }) => {
    const seat = await seatOf(call);
    await setSilence(call.ports, doing(seat, requestId), isOn);
    tellHushed(call, seat);
    return {};
  }),
  on('hall:doors', async (call, { requestId, open }) => {
    await setDoors(call.ports, doing(await seatOf(call), requestId), open);
    return {};
  }),
  on('hall:chat', async (call, { requestId, to }) => {
    await setHallChat(call.ports, doing(await seatOf(call), requestId), to);
    return {};
  }),
  on('question:mark', async (call, { requestId, ...mark }) => {
    const seat = await seatOf(call);
    await markQuestion(call.ports, doing(seat, requestId), await docOf(call, seat), mark);
    call.hall.changed(seat.scope, seat.consultationId);
    return {};
  }),
  on('poll:open', async (call, { requestId, ...poll }) => {
    const seat = await seatOf(call);
    const { _id } = await openPoll(call.ports, doing(seat, requestId), await docOf(call, seat), poll);
    call.hall.changed(seat.scope, seat.consultationId);
    return { pollId: _id };
  }),
  on('poll:close', async (call, { requestId, pollId }) => {
    const seat = await seatOf(call);
    await closePoll(call.ports, doing(seat, requestId), await docOf(call, seat), pollId);
    call.hall.changed(seat.scope, seat.consultationId);
    return {};
  }),
  on('poll:withdraw', async (call, { requestId, pollId }) => {
    const seat = await seatOf(call);
    await withdrawPoll(call.ports, doing(seat, requestId), await docOf(call, seat), pollId);
    call.hall.changed(seat.scope, seat.consultationId);
    return {};
  }),
];

/** Whose microphones were switched off at the sfu is muted on every screen. */
function tellHushed({ live, announcer }: Call, { scope, consultationId }: Seat): void {
  for (const connection of live.rooms.of(consultationId)) {
    if (!connection.isHushed) continue;
    connection.sources = connection.sources.map(one => (one.source === 'mic' ? { ...one, paused: true } : one));
  }
  announcer.changed(scope, consultationId);
}
