import type { Server as HttpServer } from 'node:http';
import { AppError } from '@priyom/shared/errors';
import { MAX_MESSAGE_BYTES, SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { isRequestName } from '@priyom/shared/signaling/requests';
import { Server, type Socket } from 'socket.io';
import * as z from 'zod';
import { OpenConnections } from '../platform/http/open-connections.ts';
import { isOwnOrigin } from '../platform/http/origin-check.ts';
import { toAnswer } from '../platform/http/wire-error.ts';
import { bindByStage, boundAt, type Handlers } from './bind.ts';
import type { Call, SignalingPorts } from './call.ts';
import { admit } from './gate.ts';
import { HANDLERS } from './handlers/all.ts';
import { leaveCheck } from './join-check.ts';
import { SocketSession } from './socket-session.ts';

const Auth = z.object({ kind: z.enum(['staff', 'guest']) });

/** A socket without a sign of life for so long is gone; the browser notices by its own timers before. */
const PING = { pingInterval: 10_000, pingTimeout: 8_000 };

/** How long the goodbye of a browser is waited for when this server stops. */
const GOODBYE_MS = 3_000;

/** The live side of the server: socket.io, one session for each socket, one dispatcher for all requests. */
export class SocketServer {
  readonly #io: Server;
  readonly #ports: SignalingPorts;
  readonly #handlers: Handlers = bindByStage(HANDLERS);
  readonly #sessions = new Map<string, SocketSession>();
  readonly #connections: OpenConnections;

  constructor(http: HttpServer, publicOrigin: string, ports: SignalingPorts) {
    this.#ports = ports;
    this.#connections = new OpenConnections(http);
    this.#io = new Server(http, {
      path: SOCKET_PATH,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      ...PING,
      allowRequest: (req, allow) => allow(null, isOwnOrigin(req, publicOrigin)),
    });
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        () => next(),
        (error: unknown) => next(this.#refusal(error)),
      );
    });
    this.#io.on('connection', socket => this.#connected(socket));
  }

  /** Log-out and revocation close sockets at once; elsewhere it is noticed at the next command. */
  endStaffSession(sessionId: string): void {
    for (const session of this.#sessions.values()) {
      if (session.who.kind !== 'staff' || session.who.staff.sessionId !== sessionId) continue;
      session.tell('session:superseded', { reason: 'signedOut' });
      session.disconnect();
    }
  }

  /** Tells browsers that this server goes, then closes. Media go on without it. */
  async close(): Promise<void> {
    for (const session of this.#sessions.values()) session.tell('server:draining', {});
    this.#ports.grace.close();
    this.#ports.desks.close();
    await this.#connections.cutAfter(GOODBYE_MS, this.#io.close());
  }

  async #admit(socket: Socket): Promise<void> {
    const auth = Auth.safeParse(socket.handshake.auth);
    if (!auth.success) throw new AppError('VALIDATION', { fields: ['kind'] });
    const who = await admit(this.#ports.gate, socket.request, auth.data.kind);
    this.#sessions.set(socket.id, new SocketSession(socket, who));
  }

  /** What the client reads as `error.data.code`. */
  #refusal(error: unknown): Error {
    const { error: data } = toAnswer(error, this.#ports.ports.log);
    return Object.assign(new Error(data.code), { data });
  }

  #connected(socket: Socket): void {
    const session = this.#sessions.get(socket.id);
    if (!session) return void socket.disconnect(true);
    const { who } = session;
    if (who.kind === 'staff') {
      this.#ports.staff.add(who.staff, who.staff.staffId, session);
      this.#ports.announcer.deskChanged(who.staff);
    }
    socket.onAny((name: string, params: unknown, ack: unknown) => {
      if (typeof ack === 'function') void this.#answer(session, name, params, answer => ack(answer));
    });
    socket.on('disconnect', () => void this.#gone(session));
  }

  async #answer(session: SocketSession, name: string, params: unknown, ack: (answer: object) => void): Promise<void> {
    const isJoin = name === 'session:join';
    if (isJoin) session.holdBack();
    try {
      ack({ ok: true, data: await this.#run({ ...this.#ports, session }, name, params) });
    } catch (error) {
      ack({ ok: false, error: toAnswer(error, this.#ports.ports.log).error });
      this.#disconnectStrangers(session, error);
    } finally {
      if (isJoin) session.flow();
    }
  }

  #run(call: Call, name: string, params: unknown): Promise<unknown> {
    if (isRequestName(name)) call.session.buckets.take(name);
    return boundAt(this.#handlers, call.session.stage, name).run(call, params);
  }

  /** Whose log-in or link is gone has nothing to listen to either. */
  #disconnectStrangers(session: SocketSession, error: unknown): void {
    const gone: readonly string[] = ['UNAUTHENTICATED', 'LINK_REVOKED'];
    if (!(error instanceof AppError) || !gone.includes(error.code) || session.state.kind === 'outside') return;
    session.tell('session:superseded', { reason: error.code === 'LINK_REVOKED' ? 'revoked' : 'signedOut' });
    session.disconnect();
  }

  async #gone(session: SocketSession): Promise<void> {
    const { ports, live, staff, desks, grace, announcer } = this.#ports;
    this.#sessions.delete(session.id);
    desks.unsubscribe(session);
    const { who, state } = session;
    if (who.kind === 'staff') {
      staff.remove(who.staff, who.staff.staffId, session);
      announcer.deskChanged(who.staff);
    }
    if (state.kind === 'check') await leaveCheck({ session, ports });
    if (state.kind !== 'in') return;
    const { connection } = state;
    connection.channel = null;
    if (live.rooms.find(connection.consultationId, connection.participantId) !== connection) return;
    grace.start(connection);
    announcer.changed(connection, connection.consultationId);
  }
}
