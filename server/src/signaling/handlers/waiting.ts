import type { ParsedParams } from '@priyom/shared/signaling/requests';
import { noteEntry } from '../../attendance/repository.ts';
import { stateCompanions } from '../../consultations/companions.ts';
import { enterRoom, readyToEnter } from '../../consultations/enter-room.ts';
import { isListening } from '../../consultations/hall-rules.ts';
import { isSilenced } from '../../consultations/hold.ts';
import type { Consultation } from '../../consultations/model.ts';
import { noteDevices } from '../../consultations/note-devices.ts';
import { getParticipant } from '../../consultations/participants.ts';
import { hushed, withSource } from '../../live/connection.ts';
import { snapshotFor } from '../../live/snapshot.ts';
import { newId } from '../../platform/ids.ts';
import { on } from '../bind.ts';
import { askingOf, type Call, docOf, doing, type Seat, seatAnd, seatOf } from '../call.ts';
import { sendMessage } from '../send-message.ts';

export const waitingHandlers = [
  on('waiting:state', async (call, { devices, companions }) => {
    const seat = await seatOf(call);
    const { participantId } = seat;
    await noteDevices(call.ports, doing(seat, newId()), { participantId, devices });
    if (companions) await stateCompanions(call.ports, doing(seat, newId()), { participantId, companions });
    return {};
  }),
  on('waiting:say', async (call, { clientKey, text }) => {
    const seat = await seatOf(call);
    return { message: await sendMessage(call, seat, await docOf(call, seat), { clientKey, text, to: 'waiting' }) };
  }),
  on('waiting:askPhone', async (call, { requestId, phone }) => {
    const seat = await seatOf(call);
    await call.ports.helpers.callBack(askingOf(seat, requestId), { phone, text: '' });
    return {};
  }),
  on('waiting:enter', enter),
];

/**
 * «Войти»: decided and on record, then announced to everybody, then media flow (model §9). What somebody waits for with
 * their finger on the button: what does not depend on each other is read together.
 */
async function enter(call: Call, { requestId, producers, mode }: ParsedParams<'waiting:enter'>) {
  const { ports, announcer, live } = call;
  const [seat, ready] = await seatAnd(call, ({ institutionId, consultationId, invitationId }) =>
    readyToEnter(ports, { scope: { institutionId }, consultationId }, invitationId),
  );
  const { participantId, connection } = seat;
  const entry = { participantId, clientId: connection.clientId, mode };
  const { doc } = await enterRoom(ports, doing(seat, requestId), entry, ready);
  const facts = await announcer.tellNow(doc);
  const [flowing] = await Promise.all([
    startMedia(call, doc, seat, producers),
    noteEntry(ports.database, doc, connection.peerId, ports.write.clock.now()),
  ]);
  announcer.changed(seat.scope, doc._id);
  return { snapshot: snapshotFor(facts, live.rooms, participantId), ...flowing };
}

type Producers = ParsedParams<'waiting:enter'>['producers'];

/** Without a media peer (no node was there) one comes in all the same, by chat. */
async function startMedia({ ports }: Call, doc: Consultation, { connection }: Seat, producers: Producers) {
  if (!ports.media.isPlaced(doc)) return { accepted: [], consumers: [] };
  // In the same write they were put on hold: nothing of it may flow for a moment.
  const isHeld = isSilenced(doc, getParticipant(doc, connection.participantId));
  if (isHeld) await ports.media.hold(doc, connection.peerId, true);
  const who = getParticipant(doc, connection.participantId);
  // By open doors nobody was called, so nothing was made ready.
  if (isListening(doc, who)) {
    await ports.media.call(doc, connection.peerId, who.role, true);
    return ports.media.enterHall(doc, connection.peerId);
  }
  const sent = hushed(connection, producers);
  const flowing = await ports.media.enter(doc, connection.peerId, sent);
  for (const { source, paused } of sent) {
    if (flowing.accepted.includes(source)) connection.sources = withSource(connection, source, paused);
  }
  return flowing;
}
