import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ControlEvent, ControlEventData } from '@priyom/shared/control/events';
import { WebSocketServer } from 'ws';
import type { Config } from '../config.ts';
import { answerHealth } from '../health/health.ts';
import type { Logger } from '../logger.ts';
import type { SfuNode } from '../node.ts';
import { authenticate } from './auth.ts';
import { ControlConnection } from './connection.ts';
import { createHandlers, type Handlers } from './handlers.ts';

const MAX_FRAME_BYTES = 256 * 1024;
const LOAD_EVERY_MS = 2_000;
const GOING_AWAY = 1001;

/** The control port: WebSocket for servers that know the secret, `GET /health` for whoever supervises the process. */
export class ControlServer {
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  readonly #connections = new Set<ControlConnection>();
  readonly #handlers: Handlers;
  readonly #secret: string;
  readonly #log: Logger;
  readonly #loadTimer: NodeJS.Timeout;

  private constructor(node: SfuNode, secret: string, log: Logger) {
    this.#handlers = createHandlers(node);
    this.#secret = secret;
    this.#log = log;
    this.#http = createServer((request, response) => answerHealth(node, request, response));
    this.#http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#loadTimer = setInterval(() => this.#tellAll('load', { load: node.load }), LOAD_EVERY_MS);
    node.events.on('roomLost', lost => this.#tellAll('roomLost', lost));
  }

  /** @throws Error, with a sentence that says what to do, when the port cannot be opened */
  static async start(node: SfuNode, config: Config, log: Logger): Promise<ControlServer> {
    const { CONTROL_HOST: host, CONTROL_PORT: port } = config;
    const server = new ControlServer(node, config.SFU_SECRET, log);
    server.#http.listen(port, host);
    try {
      await once(server.#http, 'listening');
    } catch (cause) {
      clearInterval(server.#loadTimer);
      const what = `The control port cannot listen on ${host}, port ${port}`;
      throw new Error(`${what}: taken or not of this machine. See CONTROL_HOST, CONTROL_PORT.`, { cause });
    }
    return server;
  }

  get address(): AddressInfo {
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('the control port is not open');
    return address;
  }

  /** Idempotent. Servers are told with 1001 that the node goes away on purpose. */
  async close(): Promise<void> {
    clearInterval(this.#loadTimer);
    for (const connection of this.#connections) connection.close(GOING_AWAY);
    this.#http.closeIdleConnections();
    await new Promise<void>(resolve => {
      this.#http.close(() => resolve());
    });
  }

  #tellAll<E extends ControlEvent>(event: E, data: ControlEventData<E>): void {
    for (const connection of this.#connections) connection.send(event, data);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const serverId = authenticate(request, this.#secret, Date.now());
    if (serverId === null) {
      this.#log.warn('control connection refused');
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, webSocket => {
      const connection = new ControlConnection(serverId, webSocket, this.#handlers, this.#log);
      this.#connections.add(connection);
      webSocket.once('close', () => {
        this.#connections.delete(connection);
        this.#log.info({ serverId }, 'server detached');
      });
      this.#log.info({ serverId }, 'server attached');
    });
  }
}
