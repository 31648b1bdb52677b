import type { ControlEvent, ControlEventData } from '@priyom/shared/control/events';
import { RequestFrame } from '@priyom/shared/control/frames';
import { type RawData, WebSocket } from 'ws';
import type { Listener } from '../listener.ts';
import type { Logger } from '../logger.ts';
import { dispatch } from './dispatch.ts';
import type { Handlers } from './handlers.ts';

const PING_EVERY_MS = 10_000;
/** A server that reads nothing would fill the node's memory; cut off, it dials again and asks `describeRoom`. */
const MAX_UNREAD_BYTES = 8 * 1024 * 1024;

/** One server's WebSocket. When it breaks nothing happens to media; events for it are dropped from then on. */
export class ControlConnection implements Listener {
  readonly serverId: string;
  readonly #socket: WebSocket;
  readonly #handlers: Handlers;
  readonly #log: Logger;
  readonly #pinging: NodeJS.Timeout;
  #isAlive = true;

  constructor(serverId: string, socket: WebSocket, handlers: Handlers, log: Logger) {
    this.serverId = serverId;
    this.#socket = socket;
    this.#handlers = handlers;
    this.#log = log.child({ serverId });
    this.#pinging = setInterval(() => this.#ping(), PING_EVERY_MS);
    socket.on('message', (data, isBinary) => void this.#receive(data, isBinary));
    socket.on('pong', () => this.#setAlive());
    socket.on('error', error => this.#log.warn({ reason: error.message }, 'control socket failed'));
    socket.on('close', () => clearInterval(this.#pinging));
  }

  send<E extends ControlEvent>(event: E, data: ControlEventData<E>): void {
    this.#write({ event, data });
  }

  /** Idempotent. */
  close(code: number): void {
    this.#socket.close(code);
  }

  async #receive(data: RawData, isBinary: boolean): Promise<void> {
    this.#setAlive();
    const frame = isBinary ? null : parseFrame(String(data));
    if (!frame) {
      this.#log.warn('frame that is no request');
      return;
    }
    this.#write({ id: frame.id, ...(await dispatch(this.#handlers, frame, this, this.#log)) });
  }

  #setAlive(): void {
    this.#isAlive = true;
  }

  #ping(): void {
    if (this.#isAlive) this.#socket.ping();
    else this.#socket.terminate();
    this.#isAlive = false;
  }

  #write(frame: object): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_UNREAD_BYTES) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(frame));
  }
}

function parseFrame(text: string) {
  try {
    const parsed = RequestFrame.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
