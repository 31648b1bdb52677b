import { AppError } from '@priyom/shared/errors';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import type { JoinMedia } from '@priyom/shared/signaling/join-media';
import type { RequestResult } from '@priyom/shared/signaling/requests';
import { arrive } from '../consultations/arrive.ts';
import { isListening } from '../consultations/hall-rules.ts';
import { isSilenced } from '../consultations/hold.ts';
import { joinRoom } from '../consultations/join-room.ts';
import type { PeerLane } from '../consultations/media-port.ts';
import { mediaStep } from '../consultations/media-step.ts';
import type { Consultation, Participant } from '../consultations/model.ts';
import { placedRoom } from '../consultations/move-room.ts';
import { getParticipant } from '../consultations/participants.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import { consultationsOf, isLive } from '../consultations/repository.ts';
import type { Connection } from '../live/connection.ts';
import { gatherFacts, type SessionFacts } from '../live/session-facts.ts';
import { snapshotFor } from '../live/snapshot.ts';
import { stageOf } from '../live/stage.ts';
import { newId } from '../platform/ids.ts';
import type { Call } from './call.ts';
import { findSeat } from './find-seat.ts';
import { type Acting, actingIn } from './gate.ts';
import { joinAgain } from './join-again.ts';
import { joinCheck } from './join-check.ts';
import type { JoinParams } from './join-params.ts';
import { letGo } from './let-go.ts';
import { connectionOf, freshConnection, resumedConnection } from './make-connection.ts';

type Joined = RequestResult<'session:join'>;

/**
 * One message to join: who one is, the whole state, and media to build (model §7). A guest arrives in the waiting room,
 * the lead and an invited colleague in the room. `resume` keeps the peer when node, epoch and device match.
 * @throws AppError CLIENT_OUTDATED · SESSION_ELSEWHERE (another device is in; ask, then `takeOver`) · CONSENT_REQUIRED ·
 *   FORBIDDEN · LINK_EARLY · LINK_FINISHED · LINK_REVOKED · UNAUTHENTICATED
 */
export async function joinSession(call: Call, params: JoinParams): Promise<Joined> {
  if (params.capabilitiesHash !== CAPABILITIES_HASH) throw new AppError('CLIENT_OUTDATED');
  const acting = await actingIn(call.gate, call.session.who, params);
  if (params.purpose === 'check') return joinCheck(call, acting, params);
  const { doc, participant } = await findSeat(call.ports, acting, params.consultationId);
  if (isLive(doc)) requireOneDevice(call, doc, participant, params);
  await leaveOther(call, doc);
  if (!isLive(doc)) return joinOver(call, acting, doc, participant, params);
  const before = call.live.rooms.find(doc._id, participant.id);
  return comingBack(before, async () => {
    const arrived = await comeIn(call, acting, doc, participant, params);
    const placed = await placedRoom(call.ports, arrived);
    const { facts, media, resumed } = await connect(call, acting, placed, participant.id, params);
    call.announcer.changed(acting.scope, doc._id);
    if (!resumed) await recordReading(call, acting, facts.doc, participant);
    return answer(call, facts, participant.id, media, resumed);
  });
}

/** A page is in one place: where this socket was before, in a check or another session, it is no more. */
async function leaveOther(call: Call, doc: Consultation): Promise<void> {
  const { state } = call.session;
  if (state.kind !== 'in' || state.connection.consultationId !== doc._id) await letGo(call);
}

/** While they join, the grace of their earlier connection must not lose them. */
async function comingBack<R>(before: Connection | undefined, join: () => Promise<R>): Promise<R> {
  if (before) before.isComingBack = true;
  try {
    return await join();
  } catch (error) {
    if (before) before.isComingBack = false;
    throw error;
  }
}

/** Another device of the same person is connected: they are asked first, and the specialist sees both (ux §6.6). */
function requireOneDevice({ live, session }: Call, doc: Consultation, { id }: Participant, params: JoinParams): void {
  const other = live.rooms.find(doc._id, id);
  const isOther = other?.channel && other.channel.id !== session.id && other.clientId !== params.clientId;
  if (isOther && !params.takeOver) throw new AppError('SESSION_ELSEWHERE');
}

async function comeIn(
  { ports }: Call,
  { scope, actor, grant }: Acting,
  doc: Consultation,
  { id: participantId }: Participant,
  { clientId }: JoinParams,
): Promise<Consultation> {
  const doing = { scope, consultationId: doc._id, command: { requestId: newId(), actor } };
  if (!grant) return (await joinRoom(ports, doing, { participantId, clientId }, doc)).doc;
  const { reentryMinutes } = (await ports.policyOf(scope, doc.policyId)).session;
  const { invitationId } = grant;
  return (await arrive(ports, doing, { participantId, invitationId, clientId, reentryMinutes }, doc)).doc;
}

async function connect(call: Call, acting: Acting, doc: Consultation, participantId: string, params: JoinParams) {
  const kept = await resumedConnection(call, acting, doc, participantId, params);
  if (kept) {
    const { facts } = await take(call, kept.connection, doc);
    return { facts, media: kept.media, resumed: true };
  }
  const connection = await freshConnection(call, acting, doc, participantId, params);
  const { facts, before } = await take(call, connection, doc);
  const media = await openMedia(call, doc, connection, params, before?.peerId ?? null);
  return { facts, media, resumed: false };
}

/** From here on this socket is the participant; the roster is with everybody before any media flow (rule 11). */
async function take({ live, session, announcer }: Call, connection: Connection, doc: Consultation) {
  const before = live.rooms.put(connection);
  connection.refusals = before?.refusals ?? 0;
  if (before?.channel && before.channel.id !== session.id) before.channel.putOut('takeOver');
  session.state = { kind: 'in', connection };
  return { before, facts: await announcer.tellNow(doc) };
}

/** Without media one still sees, writes and is phoned: null, and the room moves or comes back (D22). */
async function openMedia(
  { ports, live }: Call,
  doc: Consultation,
  connection: Connection,
  { rtpCapabilities }: JoinParams,
  replaces: string | null,
): Promise<JoinMedia | null> {
  const { peerId, participantId, stage } = connection;
  if (!ports.media.isPlaced(doc) || stage === 'over') return null;
  const who = getParticipant(doc, participantId);
  const isHeld = isSilenced(doc, who);
  const listens = isListening(doc, who);
  const lane: PeerLane = stage === 'room' && listens ? 'audience' : stage;
  const peer = { peerId, role: who.role, lane, listens, rtpCapabilities, replaces, isHeld };
  const media = await mediaStep(ports, doc, 'join', async each => {
    const joined = await each.join(doc, peer);
    if (stage === 'room' && !isHeld) await holdIfSince(ports, doc, participantId, peerId);
    return joined;
  });
  if (media) connection.refusals = 0;
  else joinAgain(ports, live.rooms, await consultationsOf(ports.database, doc).getById(doc._id), connection);
  return media ?? null;
}

/** A hold that was begun while they joined did not find this peer yet. */
async function holdIfSince(ports: ConsultationPorts, doc: Consultation, participantId: string, peerId: string) {
  const now = await consultationsOf(ports.database, doc).getById(doc._id);
  if (isSilenced(now, getParticipant(now, participantId))) await ports.media.hold(doc, peerId, true);
}

function answer(
  { ports, live }: Call,
  facts: SessionFacts,
  participantId: string,
  media: JoinMedia | null,
  resumed: boolean,
): Joined {
  const serverTime = ports.write.clock.now().toISOString();
  return { resumed, serverTime, snapshot: snapshotFor(facts, live.rooms, participantId), media };
}

/** What lets each of them be there, for the audit record. */
const BASIS: Record<Participant['role'], string> = {
  lead: 'own',
  colleague: 'invited',
  citizen: 'link',
  guest: 'link',
  interpreter: 'link',
};

/** D35: whoever joins sees names and hears what is said. */
async function recordReading({ audit }: Call, { scope, actor }: Acting, doc: Consultation, { role }: Participant) {
  const citizenIds = doc.parties.map(({ citizenId }) => citizenId);
  const subject = { kind: 'consultation', id: doc._id };
  const basis = BASIS[role];
  await audit.record(scope, { actor, action: 'consultation.join', subject, citizenIds, basis, result: 'ok' });
}

/** After the end: what the last page shows, nothing live. */
async function joinOver(call: Call, acting: Acting, doc: Consultation, who: Participant, params: JoinParams) {
  const stage = stageOf(doc, who, call.ports.write.clock.now());
  const connection = connectionOf(acting, doc, who, { clientId: params.clientId, peerId: newId(), stage });
  call.session.state = { kind: 'in', connection: { ...connection, channel: call.session } };
  await recordReading(call, acting, doc, who);
  return answer(call, await gatherFacts(call.live, doc), who.id, null, false);
}
