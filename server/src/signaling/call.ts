import { AppError } from '@priyom/shared/errors';
import type { AuditTrail } from '../audit/audit.ts';
import type { MediaPlace } from '../consultations/media-port.ts';
import type { Consultation } from '../consultations/model.ts';
import type { Asking, ConsultationPorts, Doing } from '../consultations/ports.ts';
import { consultationsOf } from '../consultations/repository.ts';
import type { LiveAnnouncer } from '../live/announcer.ts';
import type { Connection } from '../live/connection.ts';
import type { Desks } from '../live/desks.ts';
import type { Grace } from '../live/grace.ts';
import type { HallTeller } from '../live/hall-teller.ts';
import type { StaffPresence } from '../live/presence.ts';
import type { FactPorts } from '../live/session-facts.ts';
import type { ProbeWitness } from '../media/probe-witness.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { type Acting, actingIn, type Gate } from './gate.ts';
import type { SocketSession } from './socket-session.ts';

export interface SignalingPorts {
  ports: ConsultationPorts;
  live: FactPorts;
  announcer: LiveAnnouncer;
  hall: HallTeller;
  grace: Grace;
  staff: StaffPresence;
  desks: Desks;
  gate: Gate;
  /** Somebody went by «Быстрый выход»: their link asks for the year of birth. */
  fled(scope: Scope, invitationId: string): Promise<void>;
  probes: ProbeWitness;
  audit: AuditTrail;
}

/** One request of one socket. */
export interface Call extends SignalingPorts {
  session: SocketSession;
}

export interface Seat extends Acting {
  consultationId: string;
  participantId: string;
  connection: Connection;
}

/** Who asks, in which session, as of now. @throws AppError WRONG_STAGE outside of one · as Gate */
export async function seatOf({ session, gate }: Call): Promise<Seat> {
  if (session.state.kind !== 'in') throw new AppError('WRONG_STAGE', { stage: session.stage });
  const { connection } = session.state;
  const { consultationId, participantId } = connection;
  const acting = await actingIn(gate, session.who, connection);
  return { ...acting, consultationId, participantId, connection };
}

/**
 * As `seatOf`; what does not depend on who asks is read meanwhile. It waits for the gate's word: nobody whom the gate
 * refuses hears what came of it.
 */
export async function seatAnd<R>(call: Call, read: (connection: Connection) => Promise<R>): Promise<[Seat, R]> {
  const { state } = call.session;
  if (state.kind !== 'in') throw new AppError('WRONG_STAGE', { stage: call.session.stage });
  const found = read(state.connection);
  void found.catch(() => undefined);
  return [await seatOf(call), await found];
}

export function doing({ scope, consultationId, actor }: Seat, requestId: string): Doing {
  return { scope, consultationId, command: { requestId, actor } };
}

/** A word for tasks/, of whoever this is. */
export function askingOf(acting: Acting & { consultationId: string }, requestId: string): Asking {
  const { scope, consultationId, actor, grant } = acting;
  return { scope, consultationId, seatIndex: grant?.seatIndex ?? null, command: { requestId, actor } };
}

export function docOf({ ports }: Call, { scope, consultationId }: Seat): Promise<Consultation> {
  return consultationsOf(ports.database, scope).getById(consultationId);
}

/**
 * One's own media name nothing of anybody's and read nothing: for them the gate's word holds so long. Whoever this server
 * puts out is `outside` at once, and what a removal takes, the sfu has taken.
 */
const PASS_MS = 5_000;

interface OwnPeer {
  place: MediaPlace;
  peerId: string;
  connection: Connection | null;
}

/** The media peer of this socket and where it lives. @throws AppError MEDIA_UNAVAILABLE when the room has moved on */
export async function peerOf({ session, gate }: Call): Promise<OwnPeer> {
  const { state, who } = session;
  if (state.kind === 'outside') throw new AppError('WRONG_STAGE', { stage: session.stage });
  await session.pass.within(PASS_MS, () => actingIn(gate, who, state.kind === 'check' ? state : state.connection));
  if (state.kind === 'check') return { place: state.room, peerId: state.peerId, connection: null };
  const { connection } = state;
  const { consultationId, peerId, node, epoch } = connection;
  if (node === null) throw new AppError('MEDIA_UNAVAILABLE', { kind: 'moved' });
  return { place: { _id: consultationId, room: { ...node, epoch } }, peerId, connection };
}
