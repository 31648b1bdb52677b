import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Every TCP connection of a server, sockets of socket.io included, which `closeAllConnections` forgets. To be made
 * before the server listens.
 */
export class OpenConnections {
  readonly #open = new Set<Socket>();

  constructor(http: Server) {
    http.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
  }

  /**
   * Waits for `closing`, and breaks what is still open after `graceMs`: a phone that has lost its network says goodbye
   * to nobody, and a server that waits for it never ends.
   */
  async cutAfter(graceMs: number, closing: Promise<void>): Promise<void> {
    const timer = setTimeout(() => {
      for (const socket of this.#open) socket.destroy();
    }, graceMs);
    try {
      await closing;
    } finally {
      clearTimeout(timer);
    }
  }
}
