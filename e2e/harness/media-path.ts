import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** Where the sfu says it is, for browsers of a stack whose media path can be cut; it listens at 127.0.0.1 itself. */
export const PATH_ADDRESS = '127.0.0.2';

/**
 * The way of the media packets between browsers and the sfu, as a router on it: each sender gets a socket of its own
 * towards the sfu. What is cut is lost without a word, as in a lift.
 */
export class MediaPath {
  readonly #port: number;
  readonly #door: Socket;
  readonly #ways = new Map<number, Socket>();
  /** While cut, only these senders pass: a browser that tries by another port is in the lift all the same. */
  #passing: ReadonlySet<number> | null = null;

  private constructor(port: number, door: Socket) {
    this.#port = port;
    this.#door = door;
    door.on('message', (packet, { port: sender, address }) => {
      if (!this.#passes(sender)) return;
      this.#wayOf(sender, address).send(packet, this.#port, '127.0.0.1');
    });
  }

  static async open(port: number): Promise<MediaPath> {
    const door = createSocket('udp4');
    door.bind(port, PATH_ADDRESS);
    await once(door, 'listening');
    return new MediaPath(port, door);
  }

  cutAllBut(senders: readonly number[]): void {
    this.#passing = new Set(senders);
  }

  mend(): void {
    this.#passing = null;
  }

  close(): void {
    this.#door.close();
    for (const way of this.#ways.values()) way.close();
  }

  #passes(sender: number): boolean {
    return this.#passing?.has(sender) ?? true;
  }

  #wayOf(sender: number, address: string): Socket {
    const known = this.#ways.get(sender);
    if (known) return known;
    const way = createSocket('udp4');
    way.on('message', packet => {
      if (this.#passes(sender)) this.#door.send(packet, sender, address);
    });
    this.#ways.set(sender, way);
    return way;
  }
}
