import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { type WebSocket, WebSocketServer } from 'ws';

/** Serves the bare call's page and passes on what its two sides say to each other. */
export class FloorServer implements AsyncDisposable {
  readonly url: string;
  readonly #http: Server;
  readonly #sockets: WebSocketServer;

  private constructor(url: string, http: Server, sockets: WebSocketServer) {
    this.url = url;
    this.#http = http;
    this.#sockets = sockets;
  }

  static async start(address: string): Promise<FloorServer> {
    const page = await assembled();
    const http = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
    });
    const sockets = new WebSocketServer({ server: http });
    passOn(sockets);
    http.listen(0, address);
    await once(http, 'listening');
    const bound = http.address();
    const port = bound && typeof bound === 'object' ? bound.port : 0;
    return new FloorServer(`http://${address}:${port}`, http, sockets);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }
}

/** One file, so that the page costs a single request. */
async function assembled(): Promise<string> {
  const [html, script] = await Promise.all(
    ['page.html', 'page.ts'].map(name => readFile(new URL(name, import.meta.url), 'utf8')),
  );
  return (html ?? '').replace('/*script*/', () => stripTypeScriptTypes(script ?? ''));
}

/** The newest socket of each role is the one that counts. */
function passOn(sockets: WebSocketServer): void {
  const byRole = new Map<string, WebSocket>();
  sockets.on('connection', (socket, { url }) => {
    const role = url ?? '';
    byRole.set(role, socket);
    socket.on('message', data => {
      for (const [other, peer] of byRole) if (other !== role) peer.send(String(data));
    });
  });
}
