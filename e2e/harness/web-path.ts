import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

const UPGRADE = /^upgrade: websocket/im;

/**
 * The way of pages and sockets between one browser and the server, as a network on it that can go away. Then no socket is
 * closed, its bytes just come no more, and never will: each side goes on believing in it, as when a phone comes out of
 * the lift with another address. Idle connections of pages a browser gives up by itself then; who dials in the meantime
 * gets through when the network is back.
 */
export class WebPath {
  readonly #port: number;
  readonly #door: Server;
  readonly #sockets = new Set<Socket>();
  readonly #ways = new Set<Way>();
  /** Dialled while the network is away. */
  readonly #dialling = new Set<Socket>();
  #isCut = false;

  private constructor(port: number, door: Server) {
    this.#port = port;
    this.#door = door;
    door.on('connection', browser => {
      this.#keep(browser);
      if (this.#isCut) this.#dialling.add(browser);
      else this.#through(browser);
    });
  }

  /** @param url of the server */
  static async open(url: string): Promise<WebPath> {
    const door = createServer().listen(0, '127.0.0.1');
    await once(door, 'listening');
    return new WebPath(Number(new URL(url).port), door);
  }

  /** The switch by which a browser goes this way under the server's own address: cookies and origin stay what they are. */
  get flag(): string {
    const address = this.#door.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    return `--host-resolver-rules=MAP localhost:${this.#port} 127.0.0.1:${port}`;
  }

  /** Everything that is open is lost for good. */
  cut(): void {
    this.#isCut = true;
    for (const way of this.#ways) way.lose();
    this.#ways.clear();
  }

  mend(): void {
    this.#isCut = false;
    for (const browser of this.#dialling) this.#through(browser);
    this.#dialling.clear();
  }

  close(): void {
    this.#door.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #through(browser: Socket): void {
    const server = connect(this.#port, '127.0.0.1');
    this.#keep(server);
    const way = new Way(browser, server);
    this.#ways.add(way);
    browser.once('close', () => this.#ways.delete(way));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.#sockets.delete(socket));
  }
}

/** One connection, from the browser's end to the server's. */
class Way {
  readonly #browser: Socket;
  readonly #server: Socket;
  #isSocket = false;
  #isLost = false;

  constructor(browser: Socket, server: Socket) {
    this.#browser = browser;
    this.#server = server;
    browser.once('data', first => {
      this.#isSocket = UPGRADE.test(String(first));
    });
    this.#pass(browser, server);
    this.#pass(server, browser);
  }

  lose(): void {
    this.#isLost = true;
    for (const end of [this.#browser, this.#server]) end.unpipe().resume();
    if (!this.#isSocket) this.#browser.destroy();
  }

  #pass(from: Socket, to: Socket): void {
    from.pipe(to);
    from.once('close', () => {
      if (!this.#isLost) to.destroy();
    });
  }
}
