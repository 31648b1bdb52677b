import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { createApp } from '../../src/app.ts';
import { type Foundation, layFoundation } from '../../src/foundation.ts';
import { createLiveSide, type LiveSide } from '../../src/live-side.ts';
import type { NodeLink } from '../../src/media/node-link.ts';
import { addPapers } from '../../src/papers.ts';
import type { Logger } from '../../src/platform/logger.ts';
import type { Database } from '../../src/platform/mongo/database.ts';
import type { SocketServer } from '../../src/signaling/socket-server.ts';
import { addVisits } from '../../src/visits.ts';
import type { ManualClock } from '../harness/clock.ts';
import { quietLog } from '../harness/database.ts';
import { testConfig } from '../harness/foundation.ts';

interface Closeable {
  close(): Promise<void> | void;
}

interface Start {
  databaseName: string;
  clock: ManualClock;
  graceMs?: number;
  /** Whether the due runner polls by itself; else tests drain it. */
  runs?: boolean;
  dial?: (live: LiveSide) => NodeLink & Closeable;
  /** Who reads what the server writes to its log. */
  log?: Logger;
  /** Of its environment, beside the usual. */
  settings?: Record<string, string>;
  /** The database with somebody between. */
  watch?: (database: Database) => Database;
}

/** A whole server in this process: database, sockets, papers, and the media nodes it is told to dial. */
export class LiveServer {
  readonly foundation: Foundation;
  readonly live: LiveSide;
  readonly base: string;
  readonly #http: Server;
  readonly #connections = new Set<Socket>();
  readonly #sockets: SocketServer;
  readonly #link: Closeable | undefined;

  private constructor(
    foundation: Foundation,
    live: LiveSide,
    http: Server,
    sockets: SocketServer,
    link: Closeable | undefined,
  ) {
    this.foundation = foundation;
    this.live = live;
    this.#http = http;
    this.#sockets = sockets;
    this.#link = link;
    http.on('connection', connection => this.#connections.add(connection));
    const address = http.address();
    this.base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  static async start({
    databaseName,
    clock,
    graceMs = 2000,
    runs = true,
    dial,
    watch,
    log = quietLog,
    settings = {},
  }: Start): Promise<LiveServer> {
    const laid = await layFoundation(testConfig(databaseName, settings), clock, log);
    const foundation = watch ? { ...laid, database: watch(laid.database) } : laid;
    const live = createLiveSide(foundation, { turn: null, graceMs });
    const routes = [...live.routes, ...addVisits(foundation, live.visits), ...addPapers(foundation, live.visits)];
    const http = createServer(createApp(foundation, routes));
    const link = dial?.(live);
    if (link) live.nodes.add(link);
    const sockets = await live.attach(http);
    await new Promise<void>(done => http.listen(0, '127.0.0.1', done));
    if (runs) foundation.runner.start();
    return new LiveServer(foundation, live, http, sockets, link);
  }

  /** As SIGTERM: in order, and pages are told. */
  async stop(): Promise<void> {
    await this.#link?.close();
    await this.#sockets.close();
    this.#http.closeAllConnections();
    await this.foundation.shutdown.run();
  }

  /** As kill -9: from now on nothing is written, connections break, nobody is told. What is left is only tidied away. */
  async crash(): Promise<void> {
    await this.foundation.database.close();
    for (const connection of this.#connections) connection.destroy();
    await this.stop();
  }
}
