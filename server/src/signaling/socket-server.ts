import type { Server as HttpServer } from 'node:http';
import { AppError } from '@priyom/shared/errors';
import { JOINED, MAX_MESSAGE_BYTES, SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { Server, type Socket } from 'socket.io';
import * as z from 'zod';
import { leaveFor } from '../live/live-sessions.ts';
import { OpenConnections } from '../platform/http/open-connections.ts';
import { isOwnOrigin } from '../platform/http/origin-check.ts';
import { toAnswer } from '../platform/http/wire-error.ts';
import { describeError } from '../platform/logger.ts';
import { bindByStage, boundAt, type Handlers } from './bind.ts';
import type { Call, SignalingPorts } from './call.ts';
import { admit, isSame, type Who } from './gate.ts';
import { HANDLERS } from './handlers/all.ts';
import { letGo } from './let-go.ts';
import { recordReach } from './on-record.ts';
import { Persons } from './persons.ts';
import { SocketSession } from './socket-session.ts';

/** `join` is parsed like every request when it is answered. */
const Auth = z.object({ kind: z.enum(['staff', 'guest']), join: z.unknown().optional() });

/** A socket without a sign of life for so long is gone; the browser notices by its own timers before. */
const PING = { pingInterval: 10_000, pingTimeout: 8_000 };

/** More tabs than anybody has open. */
const MAX_SOCKETS = 40;
const RETRY_MS = 10_000;

/** How long the goodbye of a browser is waited for when this server stops. */
const GOODBYE_MS = 3_000;

/** The live side of the server: socket.io, one session for each socket, one dispatcher for all requests. */
export class SocketServer {
  readonly #io: Server;
  readonly #ports: SignalingPorts;
  readonly #handlers: Handlers = bindByStage(HANDLERS);
  readonly #sessions = new Map<string, SocketSession>();
  readonly #connections: OpenConnections;
  readonly #persons = new Persons();
  /** Requests and goodbyes under way: the database stays until they are through. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(http: HttpServer, publicOrigin: string, ports: SignalingPorts) {
    this.#ports = ports;
    this.#connections = new OpenConnections(http);
    this.#io = new Server(http, {
      path: SOCKET_PATH,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      ...PING,
      allowRequest: (req, allow) => {
        if (!isOwnOrigin(req, publicOrigin)) return allow(null, false);
        this.#persons.mayKnock(req).then(
          may => allow(null, may),
          () => allow(null, false),
        );
      },
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
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #admit(socket: Socket): Promise<void> {
    const auth = Auth.safeParse(socket.handshake.auth);
    if (!auth.success) throw new AppError('VALIDATION', { fields: ['kind'] });
    await this.#persons.connects(socket.request);
    const who = await admit(this.#ports.gate, socket.request, auth.data.kind);
    // It would never be forgotten: whoever goes before the door is open says no goodbye.
    if (socket.conn.readyState !== 'open') throw new AppError('UNAUTHENTICATED');
    this.#requireFew(who);
    this.#sessions.set(socket.id, new SocketSession(socket, who, this.#persons.enters(who)));
  }

  /** Allowances are counted for each socket, so sockets are counted for each log-in and each guest's browser. */
  #requireFew(who: Who): void {
    const open = [...this.#sessions.values()].filter(session => isSame(session.who, who)).length;
    if (open >= MAX_SOCKETS) throw new AppError('RATE_LIMITED', { retryAfterMs: RETRY_MS });
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
      // Who wants no answer is no page of ours.
      if (typeof ack !== 'function') return session.noteRefusal();
      this.#does(this.#answer(session, name, params, answer => ack(answer)));
    });
    socket.on('disconnect', () => this.#does(this.#gone(session)));
    const { join } = Auth.parse(socket.handshake.auth);
    if (join === undefined) return;
    this.#does(this.#answer(session, 'session:join', join, answer => socket.emit(JOINED, answer)));
  }

  /** What fails behind an answer (the database goes while a stranger is put out) is nobody's answer and no server's end. */
  #does(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => this.#ports.ports.log.error({ error: describeError(error) }, 'behind an answer'))
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }

  async #answer(session: SocketSession, name: string, params: unknown, ack: (answer: object) => void): Promise<void> {
    const isJoin = name === 'session:join';
    if (isJoin) session.holdBack();
    try {
      ack({ ok: true, data: await this.#run({ ...this.#ports, session }, name, params) });
    } catch (error) {
      const told = await this.#onRecord(session, name, params, error);
      ack({ ok: false, error: toAnswer(told, this.#ports.ports.log).error });
      if (error instanceof AppError && error.code === 'RATE_LIMITED') session.noteRefusal();
      await this.#disconnectStrangers(session, error);
    } finally {
      if (isJoin) session.flow();
      // The network broke meanwhile: what this request brought about has nobody any more.
      if (!session.isConnected) await this.#gone(session);
    }
  }

  async #run(call: Call, name: string, params: unknown): Promise<unknown> {
    const { session } = call;
    session.buckets.take(name);
    const run = (): Promise<unknown> => boundAt(this.#handlers, session.stage, name).run(call, params);
    return this.#persons.inTurn(session.who, () => {
      if (session.isPutOut) throw new AppError('RATE_LIMITED');
      return name === 'session:join' ? this.#persons.joining(session.who, run) : run();
    });
  }

  async #onRecord(session: SocketSession, action: string, params: unknown, error: unknown): Promise<unknown> {
    return recordReach(this.#ports, session.who, { action, params }, error).then(
      () => error,
      (failed: unknown) => failed,
    );
  }

  /** Whose log-in or link is gone has nothing to listen to either. */
  async #disconnectStrangers(session: SocketSession, error: unknown): Promise<void> {
    const gone: readonly string[] = ['UNAUTHENTICATED', 'LINK_REVOKED'];
    const { state } = session;
    if (!(error instanceof AppError) || !gone.includes(error.code) || state.kind === 'outside') return;
    const reason = error.code === 'LINK_REVOKED' ? 'revoked' : 'signedOut';
    session.tell('session:superseded', { reason });
    session.disconnect();
    const { ports, live } = this.#ports;
    if (state.kind === 'in') await leaveFor(ports, live.rooms, state.connection, reason);
  }

  async #gone(session: SocketSession): Promise<void> {
    const { staff, desks, announcer } = this.#ports;
    const { who } = session;
    desks.unsubscribe(session);
    if (this.#sessions.delete(session.id)) {
      this.#persons.leaves(who);
      if (who.kind === 'staff') {
        staff.remove(who.staff, who.staff.staffId, session);
        announcer.deskChanged(who.staff);
      }
    }
    await letGo({ ...this.#ports, session });
  }
}
