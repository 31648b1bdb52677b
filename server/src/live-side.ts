import type { Server as HttpServer } from 'node:http';
import { localOf } from '@priyom/shared/calendar/zone';
import { AppError } from '@priyom/shared/errors';
import type { Router } from 'express';
import { forSessions } from './appointments/for-sessions.ts';
import type { VisitPorts } from './appointments/ports.ts';
import { seatIndexOf } from './appointments/seats.ts';
import { hasPassedCheck } from './checks/has-passed-check.ts';
import { handleConsultationEffects } from './consultations/effects.ts';
import type { ConsultationPorts, People } from './consultations/ports.ts';
import { filePorts } from './file-side.ts';
import { handleFileEffects } from './files/effects.ts';
import { fileRoutes } from './files/routes.ts';
import type { Foundation } from './foundation.ts';
import { requireGuestLink } from './guest/guest-link.ts';
import { homeOf, sessionsOfToken } from './guest/guest-sessions.ts';
import { askYearFrom } from './guest/year-of-birth.ts';
import { handleHallEffects } from './hall/effects.ts';
import { seatIdOf } from './invitations/seat-id.ts';
import { LiveAnnouncer } from './live/announcer.ts';
import { buildDesks } from './live/build-desks.ts';
import { Desks } from './live/desks.ts';
import { GRACE_MS, Grace } from './live/grace.ts';
import { HallTeller } from './live/hall-teller.ts';
import { closeLogIn, liveSessions } from './live/live-sessions.ts';
import { MediaEvents } from './live/media-events.ts';
import { Names } from './live/names.ts';
import { leaveNode, NODE_PATIENCE_MS, takeUpNode } from './live/node-events.ts';
import { StaffPresence } from './live/presence.ts';
import { recoverSessions } from './live/recover.ts';
import { Rooms } from './live/rooms.ts';
import type { FactPorts } from './live/session-facts.ts';
import { addMaterials } from './material-side.ts';
import type { TurnConfig } from './media/ice-servers.ts';
import type { NodeListener } from './media/node-link.ts';
import { NodePool } from './media/node-pool.ts';
import { ProbeWitness } from './media/probe-witness.ts';
import { SfuGateway } from './media/sfu-gateway.ts';
import { describeError } from './platform/logger.ts';
import type { SignalingPorts } from './signaling/call.ts';
import type { Gate } from './signaling/gate.ts';
import { quickExitRoutes } from './signaling/quick-exit-routes.ts';
import { SocketServer } from './signaling/socket-server.ts';
import { visitPorts } from './visits.ts';

export interface LiveOptions {
  turn: TurnConfig | null;
  graceMs?: number;
}

/** The session itself: what people do together, over sockets and media. */
export interface LiveSide {
  visits: VisitPorts;
  ports: ConsultationPorts;
  nodes: NodePool;
  listener: NodeListener;
  routes: Router[];
  /** Takes up the sessions that go on, then lets sockets in. */
  attach(http: HttpServer): Promise<SocketServer>;
}

/** Wires the nouns of the live session; declares its due handlers. Once, before the runner starts. */
export function createLiveSide(foundation: Foundation, { turn, graceMs = GRACE_MS }: LiveOptions): LiveSide {
  const { clock, log, runner, config, auth } = foundation;
  const nodes = new NodePool();
  const rooms = new Rooms();
  const staff = new StaffPresence();
  const probes = new ProbeWitness(clock);
  const desks = new Desks({
    build: (scope, viewers) => buildDesks(live, scope, viewers),
    audit: foundation.audit,
    log,
  });
  const announcer = new LiveAnnouncer({ live: () => live, desks, staff });
  const visits = visitPorts(
    foundation,
    {
      appointmentChanged: (scope, id) => sessions.appointmentChanged(scope, id),
      closeInvitation: (scope, id) => sessions.closeInvitation(scope, id),
      consentWithdrawn: (scope, id) => sessions.consentWithdrawn(scope, id),
      deskChanged: scope => sessions.deskChanged(scope),
    },
    probes,
  );
  const ports = consultationPorts(foundation, visits, announcer, new SfuGateway({ nodes, clock, turn }), {
    isOnline: (scope, staffId) => staff.isOnline(scope, staffId),
    peerOf: (consultationId, participantId) => rooms.find(consultationId, participantId)?.peerId ?? null,
  });
  const sessions = liveSessions(ports, rooms);
  const live: FactPorts = { ports, names: new Names(ports.people), rooms };
  const grace = new Grace(ports, rooms, graceMs);
  const signaling: SignalingPorts = {
    ...{ ports, live, announcer, grace, staff, desks, probes },
    hall: new HallTeller(() => live),
    gate: gateOf(foundation, visits),
    fled: (scope, invitationId) => askYearFrom(visits, scope, invitationId),
    audit: foundation.audit,
  };
  const files = filePorts(foundation, signaling);
  handleConsultationEffects(runner, ports);
  handleHallEffects(runner, ports);
  handleFileEffects(runner, files);
  const materials = addMaterials(foundation, signaling, files);
  return {
    ...{ visits, ports, nodes, routes: [quickExitRoutes(signaling), fileRoutes(files), ...materials] },
    listener: listenerOf(ports, rooms),
    async attach(http) {
      await recoverSessions(ports, rooms, grace);
      for (const nodeId of nodes.upNodeIds) await takeUpNode(ports, rooms, nodeId);
      const sockets = new SocketServer(http, config.PUBLIC_URL.origin, signaling);
      auth.onSessionEnd(sessionId => {
        sockets.endStaffSession(sessionId);
        closeLogIn(ports, rooms, sessionId).catch((error: unknown) =>
          log.error({ sessionId, error: describeError(error) }, 'who was signed out is not out of the session'),
        );
      });
      return sockets;
    },
  };
}

function consultationPorts(
  { database, write, keys, log, directory, policies }: Foundation,
  visits: VisitPorts,
  announcer: LiveAnnouncer,
  media: SfuGateway,
  presence: ConsultationPorts['presence'],
): ConsultationPorts {
  const { meetings, parties, phone, guests, helpers } = forSessions(visits);
  const people: People = {
    staff: (scope, staffId) => directory.getStaffMember(scope, staffId),
    allStaff: scope => directory.staff(scope),
    parties,
    phone,
    guest: guests.person,
  };
  return {
    ...{ database, write, keys, log, meetings, people, guests, helpers, announcer, presence, media },
    policyOf: async (scope, policyId) => (await policies.get(scope, policyId)).body,
    async policyAt(scope, at) {
      const { zone } = await directory.institution(scope);
      return policies.inForce(scope, localOf(at, zone).date);
    },
    checkPassed: (scope, appointmentId) => hasPassedCheck({ database }, scope, appointmentId),
  };
}

function gateOf({ auth, authPorts, database, clock }: Foundation, visits: VisitPorts): Gate {
  return {
    staffOf: req => auth.signedIn(req),
    recheckStaff: who => auth.recheck(who),
    async guestOf(req) {
      const token = authPorts.cookies.read(req, 'guest');
      const known = await sessionsOfToken(database, token, clock.now());
      if (token === undefined || known.length === 0) throw new AppError('UNAUTHENTICATED', { kind: 'guest' });
      return token;
    },
    homeOf: token => homeOf(database, token, clock.now()),
    async grantOf(token, invitationId) {
      const link = await requireGuestLink(visits, token, invitationId);
      const { institutionId, sessionId, invitation, appointment } = link;
      const { role, calledIn, partyIndex } = invitation;
      return {
        ...{ institutionId, sessionId, invitationId, consultationId: appointment._id },
        participantId: seatIdOf(appointment.parties, invitation),
        seatIndex: partyIndex === null ? null : seatIndexOf(appointment.parties, partyIndex),
        guest: role === 'citizen' ? null : { role, calledIn },
      };
    },
  };
}

function listenerOf(ports: ConsultationPorts, rooms: Rooms): NodeListener {
  const { log } = ports;
  const events = new MediaEvents(ports, rooms);
  const patience = new Map<string, NodeJS.Timeout>();
  const follow = (nodeId: string, work: Promise<void>): void => {
    work.catch((error: unknown) => log.error({ nodeId, error: describeError(error) }, 'following a media node failed'));
  };
  return {
    up({ nodeId }) {
      log.info({ nodeId }, 'media node up');
      clearTimeout(patience.get(nodeId));
      follow(nodeId, takeUpNode(ports, rooms, nodeId));
    },
    down(nodeId) {
      log.warn({ nodeId }, 'media node not reachable');
      const timer = setTimeout(() => follow(nodeId, leaveNode(ports, rooms, nodeId)), NODE_PATIENCE_MS);
      patience.set(nodeId, timer.unref());
    },
    event: (_nodeId, event, data) => events.handle(event, data),
  };
}
