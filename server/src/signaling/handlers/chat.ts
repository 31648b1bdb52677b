import { answerAsk } from '../../consultations/answer-ask.ts';
import { changeMode, wantPhone } from '../../consultations/change-mode.ts';
import { stateCompanions } from '../../consultations/companions.ts';
import { getParticipant } from '../../consultations/participants.ts';
import { raiseSignal } from '../../consultations/raise-signal.ts';
import { readerOf, viewMessage } from '../../live/message-view.ts';
import { sightOf } from '../../live/person-view.ts';
import { gatherPeople } from '../../live/session-facts.ts';
import { tellRead, tellTyped } from '../../live/tell-typing.ts';
import { addressed } from '../../messages/addressed.ts';
import { markRead } from '../../messages/mark-read.ts';
import { mayRead, messagesSince, openWhole } from '../../messages/read-messages.ts';
import { on } from '../bind.ts';
import { type Call, docOf, doing, seatOf } from '../call.ts';
import { sendMessage } from '../send-message.ts';

/** A whole session's chat, in one answer; far above what people write in an hour. */
const MOST_MESSAGES = 1000;

/** What everybody in the room may do beside media. */
export const chatHandlers = [
  on('chat:send', async (call, { clientKey, text, ...wish }) => {
    const seat = await seatOf(call);
    const doc = await docOf(call, seat);
    const whom = addressed(doc, getParticipant(doc, seat.participantId), wish);
    return { message: await sendMessage(call, seat, doc, { clientKey, text, ...whom }) };
  }),
  on('chat:since', async (call, { seq }) => ({ messages: await messagesAfter(call, seq) })),
  on('chat:type', async (call, { text }) => {
    const seat = await seatOf(call);
    tellTyped(await docOf(call, seat), call.live.rooms, seat.participantId, text, call.ports.write.clock.now());
    return {};
  }),
  on('chat:read', async (call, { seq }) => {
    await noteRead(call, seq);
    return {};
  }),
  on('mode:set', async (call, { requestId, ...wish }) => {
    const seat = await seatOf(call);
    await changeMode(call.ports, doing(seat, requestId), { participantId: seat.participantId, ...wish });
    return {};
  }),
  on('phone:want', async (call, { requestId, phone }) => {
    const seat = await seatOf(call);
    await wantPhone(call.ports, doing(seat, requestId), { participantId: seat.participantId, phone });
    return {};
  }),
  on('companion:set', async (call, { requestId, companions }) => {
    const seat = await seatOf(call);
    await stateCompanions(call.ports, doing(seat, requestId), { participantId: seat.participantId, companions });
    return {};
  }),
  on('signal:set', async (call, { requestId, kind }) => {
    const seat = await seatOf(call);
    await raiseSignal(call.ports, doing(seat, requestId), { participantId: seat.participantId, kind });
    return {};
  }),
  on('ask:answer', async (call, { requestId, askId, yes }) => {
    const seat = await seatOf(call);
    await answerAsk(call.ports, doing(seat, requestId), { participantId: seat.participantId, askId, yes });
    return {};
  }),
];

/** A check of devices reads nothing of the talk. */
async function noteRead(call: Call, seq: number): Promise<void> {
  if (call.session.state.kind === 'check') return;
  const seat = await seatOf(call);
  const doc = await docOf(call, seat);
  const read = await markRead(call.ports.database, doc, readerOf(doc, getParticipant(doc, seat.participantId)), seq);
  tellRead(doc, call.live.rooms, seat.participantId, read);
}

async function messagesAfter(call: Call, seq: number) {
  if (call.session.state.kind === 'check') return [];
  const { ports, live } = call;
  const seat = await seatOf(call);
  const doc = await docOf(call, seat);
  const me = getParticipant(doc, seat.participantId);
  const people = await gatherPeople(live, doc);
  const messages = await messagesSince(ports.database, doc, seq, MOST_MESSAGES);
  const reader = readerOf(doc, me);
  const mine = messages.filter(message => mayRead(message, reader));
  return Promise.all(
    mine.map(async one => viewMessage(people, await openWhole(ports.keys, doc, one), sightOf(me), me.id)),
  );
}
