import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { TransportParameters } from '@priyom/shared/media/rtp';

const QUEUE_MS = 500;

/** Whether one datagram is lost. `up` is from the browser to the node. */
export type Loses = (direction: 'up' | 'down', data: Buffer) => boolean;

/**
 * A network between browsers and a node that can be cut and made lossy while it is used: browsers are told this port in
 * place of the node's.
 */
export class UdpLink {
  /** Decides over every datagram; may be changed at any time. */
  loses: Loses = () => false;
  #downBps = Number.POSITIVE_INFINITY;
  #isFreeAt = 0;
  #isClosed = false;
  readonly #front: Socket;
  /** Where the node receives media. */
  readonly nodePort: number;
  /** One socket for each browser address, so that the node tells them apart. */
  readonly #backs = new Map<string, Socket>();

  private constructor(front: Socket, nodePort: number) {
    this.#front = front;
    this.nodePort = nodePort;
    front.on('message', (data, { address, port }) => {
      if (!this.loses('up', data)) this.#backFor(address, port).send(data, this.nodePort, '127.0.0.1');
    });
  }

  static async to(nodePort: number): Promise<UdpLink> {
    const front = createSocket('udp4');
    front.bind(0, '127.0.0.1');
    await once(front, 'listening');
    return new UdpLink(front, nodePort);
  }

  cut(): void {
    this.loses = () => true;
  }

  /** Only so many bits a second reach the browser; what would wait longer than a full queue is lost. */
  narrow(downBps: number): void {
    this.#downBps = downBps;
  }

  mend(): void {
    this.loses = () => false;
    this.#downBps = Number.POSITIVE_INFINITY;
  }

  /** Every browser comes from another address now, as behind a router that has forgotten it; the old ones lead nowhere. */
  moveBrowsers(): void {
    for (const back of this.#backs.values()) back.close();
    this.#backs.clear();
  }

  /** The same transport, reached only through this link. */
  through(parameters: TransportParameters): TransportParameters {
    const { port } = this.#front.address();
    const iceCandidates = parameters.iceCandidates
      .filter(({ protocol }) => protocol === 'udp')
      .map(candidate => ({ ...candidate, port }));
    return { ...parameters, iceCandidates };
  }

  /** A datagram that no browser has sent, from the address of one that is here. */
  inject(dice: { pick<T>(from: readonly T[]): T }, data: Buffer): void {
    dice.pick([...this.#backs.values()]).send(data, this.nodePort, '127.0.0.1');
  }

  close(): void {
    this.#isClosed = true;
    this.#front.close();
    for (const back of this.#backs.values()) back.close();
  }

  #sendDown(data: Buffer, port: number, address: string): void {
    const now = performance.now();
    const sentAt = Math.max(now, this.#isFreeAt) + (data.length * 8_000) / this.#downBps;
    if (sentAt - now > QUEUE_MS) return;
    this.#isFreeAt = sentAt;
    const send = (): void => {
      if (!this.#isClosed) this.#front.send(data, port, address);
    };
    if (sentAt - now < 1) send();
    else setTimeout(send, sentAt - now);
  }

  #backFor(address: string, port: number): Socket {
    const key = `${address}:${port}`;
    const known = this.#backs.get(key);
    if (known) return known;
    const back = createSocket('udp4');
    back.on('message', data => {
      if (!this.loses('down', data)) this.#sendDown(data, port, address);
    });
    this.#backs.set(key, back);
    return back;
  }
}
