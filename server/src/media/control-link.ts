import { createHmac } from 'node:crypto';
import { EVENT_SHAPES, EVENTS, isControlEvent } from '@priyom/shared/control/events';
import {
  CONTROL_ERRORS,
  CONTROL_HEADER,
  type ControlErrorCode,
  NodeFrame,
  SERVER_HEADER,
} from '@priyom/shared/control/frames';
import {
  CONTROL_PROTOCOL,
  type ControlMethod,
  type ControlParams,
  type ControlResult,
  METHOD_SHAPES,
} from '@priyom/shared/control/methods';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import { WebSocket } from 'ws';
import { describeError, type Logger } from '../platform/logger.ts';
import { ControlCallError } from './control-errors.ts';
import type { NodeInfo, NodeLink, NodeListener } from './node-link.ts';

const CALL_TIMEOUT_MS = 8_000;
const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 3_000;
/** The node pings every 10 s: silence for longer means that the connection is gone without a word. */
const SILENCE_MS = 25_000;

export interface ControlLinkOptions {
  /** `ws://` or `wss://` of the node's control port. */
  url: string;
  secret: string;
  /** Of this process; the node sends each peer's events to the server that last attached it. */
  serverId: string;
  listener: NodeListener;
  log: Logger;
}

interface Waiting {
  settle: (result: unknown) => void;
  fail: (error: ControlCallError) => void;
  timer: NodeJS.Timeout;
}

/** Dials one sfu node and keeps dialling; every frame is parsed by the contract's schema before anybody sees it. */
export class ControlLink implements NodeLink {
  readonly #options: ControlLinkOptions;
  readonly #waiting = new Map<number, Waiting>();
  #socket: WebSocket | null = null;
  #node: NodeInfo | null = null;
  #lastId = 0;
  #retryMs = FIRST_RETRY_MS;
  #retryTimer: NodeJS.Timeout | undefined;
  #silenceTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: ControlLinkOptions) {
    this.#options = options;
  }

  get node(): NodeInfo | null {
    return this.#node;
  }

  dial(): void {
    if (this.#isClosed) return;
    const { url, secret, serverId } = this.#options;
    const socket = new WebSocket(url, { headers: headersOf(secret, serverId), handshakeTimeout: CALL_TIMEOUT_MS });
    this.#socket = socket;
    socket.on('open', () => void this.#greet(socket));
    socket.on('ping', () => this.#heard());
    socket.on('message', data => {
      this.#heard();
      this.#receive(String(data));
    });
    socket.on('error', error => this.#options.log.debug({ error: describeError(error) }, 'media node: socket'));
    socket.on('close', () => this.#lost(socket));
  }

  async call<M extends ControlMethod>(method: M, params: ControlParams<M>): Promise<ControlResult<M>> {
    if (!this.#node) throw new ControlCallError('UNREACHABLE');
    return this.#request(method, params);
  }

  /** Stops dialling; media go on at the node. Idempotent. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    this.#socket?.close();
  }

  async #greet(socket: WebSocket): Promise<void> {
    this.#heard();
    try {
      const { serverId } = this.#options;
      const hello = await this.#request('hello', { protocol: CONTROL_PROTOCOL, serverId });
      if (hello.capabilitiesHash !== CAPABILITIES_HASH) throw new Error('the node was built with other codecs');
      this.#retryMs = FIRST_RETRY_MS;
      this.#node = { nodeId: hello.nodeId, bootId: hello.bootId, load: hello.load };
      this.#options.listener.up(this.#node);
    } catch (error) {
      this.#options.log.error({ error: describeError(error) }, 'media node: greeting failed');
      socket.terminate();
    }
  }

  async #request<M extends ControlMethod>(method: M, params: ControlParams<M>): Promise<ControlResult<M>> {
    const result = await new Promise<unknown>((settle, fail) => {
      this.#lastId += 1;
      const id = this.#lastId;
      const timer = setTimeout(
        () => this.#fail(id, new ControlCallError('UNREACHABLE', `${method} timed out`)),
        CALL_TIMEOUT_MS,
      );
      this.#waiting.set(id, { settle, fail, timer });
      this.#socket?.send(JSON.stringify({ id, method, params }));
    });
    const parsed = METHOD_SHAPES[method].result.safeParse(result);
    if (!parsed.success) throw new ControlCallError('INTERNAL', `${method}: an answer that does not parse`);
    return parsed.data;
  }

  #receive(text: string): void {
    const frame = parseFrame(text);
    if (!frame) this.#options.log.warn('media node: a frame that is none');
    else if ('event' in frame) this.#event(frame.event, frame.data);
    else if (frame.ok) this.#take(frame.id)?.settle(frame.result);
    else this.#fail(frame.id, new ControlCallError(codeOf(frame.error.code), frame.error.message));
  }

  #event(name: string, data: unknown): void {
    const node = this.#node;
    if (!node || !isControlEvent(name)) return;
    const parsed = EVENT_SHAPES[name].safeParse(data);
    if (!parsed.success) {
      this.#options.log.warn({ event: name }, 'media node: an event that does not parse');
      return;
    }
    if (name === 'load') this.#node = { ...node, load: EVENTS.load.parse(data).load };
    this.#options.listener.event(node.nodeId, name, parsed.data);
  }

  #fail(id: number, error: ControlCallError): void {
    this.#take(id)?.fail(error);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #heard(): void {
    clearTimeout(this.#silenceTimer);
    this.#silenceTimer = setTimeout(() => this.#socket?.terminate(), SILENCE_MS);
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    clearTimeout(this.#silenceTimer);
    for (const id of [...this.#waiting.keys()]) this.#fail(id, new ControlCallError('UNREACHABLE'));
    const node = this.#node;
    this.#node = null;
    if (node) this.#options.listener.down(node.nodeId);
    if (this.#isClosed) return;
    this.#retryTimer = setTimeout(() => this.dial(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, MAX_RETRY_MS);
  }
}

function headersOf(secret: string, serverId: string): Record<string, string> {
  const seconds = Math.floor(Date.now() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${serverId}`).digest('hex');
  return { [CONTROL_HEADER]: `${seconds}.${mac}`, [SERVER_HEADER]: serverId };
}

function parseFrame(text: string) {
  try {
    const parsed = NodeFrame.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function codeOf(code: string): ControlErrorCode {
  return CONTROL_ERRORS.find(known => known === code) ?? 'INTERNAL';
}
