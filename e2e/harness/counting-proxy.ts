import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Framer, type Message, type Write, writeOf } from './op-msg.ts';

interface TrapOptions {
  /**
   * The write at which it strikes: 1 is the first one. The database has carried it out, its answer is never told. 0:
   * before the first one gets out.
   */
  at: number;
  /** Which writes count. */
  counts: (write: Write) => boolean;
  /** Ends the process; nothing passes in either direction from then on. */
  strike: () => Promise<void>;
}

/** Stands between a process and its database, counts what it writes, and ends it at a chosen write. */
export class Trap {
  /** What was counted, in words, in the order in which it was sent. */
  readonly writes: string[] = [];
  readonly #options: TrapOptions;
  #awaited: { from: Socket; requestId: number } | null = null;
  #sprung: Promise<void> | null = null;

  constructor(options: TrapOptions) {
    this.#options = options;
  }

  get isSprung(): boolean {
    return this.#sprung !== null;
  }

  /** Resolves when the process is gone. */
  async gone(): Promise<void> {
    await this.#sprung;
  }

  /** @returns whether the request may pass. */
  sent(from: Socket, message: Message): boolean {
    if (this.#sprung) return false;
    const write = writeOf(message);
    if (!write || !this.#options.counts(write)) return true;
    if (this.#options.at === 0) return this.#spring();
    this.writes.push(`${write.command} ${write.collection}`);
    if (this.writes.length === this.#options.at) this.#awaited = { from, requestId: message.requestId };
    return true;
  }

  /** @returns whether the answer may pass. */
  answered(to: Socket, { responseTo }: Message): boolean {
    if (this.#sprung) return false;
    if (this.#awaited?.from !== to || this.#awaited.requestId !== responseTo) return true;
    return this.#spring();
  }

  #spring(): false {
    this.#sprung = this.#options.strike();
    return false;
  }
}

/** A MongoDB address of our own in front of another one. */
export class CountingProxy {
  readonly uri: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #trap: Trap | null = null;

  private constructor(server: Server, uri: string) {
    this.#server = server;
    this.uri = uri;
  }

  /** @throws Error for an address that is not one plain host. */
  static async before(databaseUri: string): Promise<CountingProxy> {
    const url = new URL(databaseUri);
    if (url.protocol !== 'mongodb:' || url.host.includes(','))
      throw new Error('the proxy needs a single mongodb: host');
    const target = { host: url.hostname, port: Number(url.port || 27017) };
    const server = createServer(client => proxy.#join(client, connect(target)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (!address || typeof address !== 'object') throw new Error('no port');
    url.host = `127.0.0.1:${address.port}`;
    url.searchParams.set('directConnection', 'true');
    const proxy = new CountingProxy(server, url.toString());
    return proxy;
  }

  /** From now on; one at a time. */
  set(options: TrapOptions): Trap {
    this.#trap = new Trap(options);
    return this.#trap;
  }

  disarm(): void {
    this.#trap = null;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket, database: Socket): void {
    this.#pass(client, database, message => this.#trap?.sent(client, message) ?? true);
    this.#pass(database, client, message => this.#trap?.answered(client, message) ?? true);
  }

  #pass(from: Socket, to: Socket, mayPass: (message: Message) => boolean): void {
    const framer = new Framer();
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', chunk => {
      for (const message of framer.take(chunk)) if (mayPass(message)) to.write(message.bytes);
    });
    // A process that was killed resets its connections: that is the point, and the other side must see it too.
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
