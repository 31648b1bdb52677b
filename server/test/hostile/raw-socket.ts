import { once } from 'node:events';
import { SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { WebSocket } from 'ws';
import type { Browser } from '../harness/browser.ts';

/** A WebSocket beneath socket.io: what is sent by it, no client of ours would. */
export class RawSocket {
  readonly #socket: WebSocket;
  readonly #frames: string[] = [];

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', data => this.#frames.push(String(data)));
    socket.on('error', () => undefined);
  }

  /** Greeted as a page is: whatever comes next comes from somebody who is known. */
  static async open(browser: Browser, kind: 'staff' | 'guest'): Promise<RawSocket> {
    const url = `${browser.base.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket`;
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const raw = new RawSocket(new WebSocket(url, { headers: { Cookie: cookie, Origin: browser.base } }));
    await once(raw.#socket, 'open');
    raw.send(`40${JSON.stringify({ kind })}`);
    await raw.hears(frame => frame.startsWith('40') || frame.startsWith('44'));
    return raw;
  }

  send(frame: string | Buffer): void {
    this.#socket.send(frame);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** The first frame that fits, or null when the connection has ended before it. */
  async hears(fits: (frame: string) => boolean): Promise<string | null> {
    for (;;) {
      const found = this.#frames.find(fits);
      if (found !== undefined) return found;
      if (this.#socket.readyState >= this.#socket.CLOSING) return null;
      await Promise.race([once(this.#socket, 'message'), once(this.#socket, 'close')]);
    }
  }

  close(): void {
    this.#socket.terminate();
  }
}
