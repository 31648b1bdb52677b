import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Arm } from './arm.ts';

export interface Echoes {
  sent: number;
  /** Round trips in milliseconds, in the order they came. */
  roundTripsMs: number[];
  /** Bits a millisecond that came back. */
  kbps: number;
}

/** Sends datagrams back to wherever they came from. */
export class UdpEcho implements AsyncDisposable {
  readonly port: number;
  readonly #socket;

  private constructor(socket: ReturnType<typeof createSocket>) {
    this.#socket = socket;
    this.port = socket.address().port;
    socket.on('message', (packet, { port, address }) => socket.send(packet, port, address));
  }

  static async open(address: string): Promise<UdpEcho> {
    const socket = createSocket('udp4');
    socket.bind(0, address);
    await once(socket, 'listening');
    return new UdpEcho(socket);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>(resolve => this.#socket.close(() => resolve()));
  }
}

/** `count` datagrams of `bytes` from the arm, one each `everyMs`; waits half a second for the last. */
export async function echoes(
  arm: Arm,
  host: string,
  port: number,
  { count = 20, everyMs = 5, bytes = 100 }: { count?: number; everyMs?: number; bytes?: number } = {},
): Promise<Echoes> {
  const script = `
    const socket = require('node:dgram').createSocket('udp4');
    const sentAt = [], trips = [];
    let first = 0, last = 0;
    socket.on('message', packet => {
      last = performance.now();
      trips.push(last - sentAt[packet.readUInt32BE(0)]);
    });
    socket.on('error', () => undefined);
    const done = () => {
      console.log(JSON.stringify({ sent: ${count}, roundTripsMs: trips, kbps: trips.length * ${bytes} * 8 / (last - first) }));
      process.exit();
    };
    const send = () => {
      const packet = Buffer.alloc(${bytes});
      packet.writeUInt32BE(sentAt.length);
      first ||= performance.now();
      sentAt.push(performance.now());
      socket.send(packet, ${port}, '${host}', () => undefined);
      if (sentAt.length === ${count}) setTimeout(done, 500 + (trips.at(-1) ?? 0));
      else setTimeout(send, ${everyMs});
    };
    send();`;
  return JSON.parse(await arm.output(process.execPath, ['-e', script]));
}
