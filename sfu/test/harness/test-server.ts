import { createHmac } from 'node:crypto';
import { type ControlEvent, type ControlEventData, EVENT_SHAPES, isControlEvent } from '@priyom/shared/control/events';
import { CONTROL_HEADER, NodeFrame, SERVER_HEADER } from '@priyom/shared/control/frames';
import {
  type ControlMethod,
  type ControlParams,
  type ControlResult,
  METHOD_SHAPES,
} from '@priyom/shared/control/methods';
import { WebSocket } from 'ws';
import { waitUntil } from './wait-until.ts';

type Reply = { ok: true; result: unknown } | { ok: false; error: { code: string; message: string } };
type Told = { [E in ControlEvent]: ControlEventData<E>[] };

export function controlHeaders(secret: string, serverId: string, atMs = Date.now()): Record<string, string> {
  const seconds = Math.floor(atMs / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${serverId}`).digest('hex');
  return { [SERVER_HEADER]: serverId, [CONTROL_HEADER]: `${seconds}.${mac}` };
}

/** What a server looks like to a node: calls by the contract, remembers every event, parses all that comes back. */
export class TestServer {
  readonly socket: WebSocket;
  readonly told: Told;
  #nextId = 1;
  readonly #pending = new Map<number, (reply: Reply) => void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.told = {
      load: [],
      transport: [],
      peerSilent: [],
      peerHeard: [],
      consumersAdded: [],
      consumersClosed: [],
      consumerPaused: [],
      watched: [],
      quality: [],
      speaking: [],
      peerGone: [],
      sourceClosed: [],
      roomLost: [],
    };
    socket.on('message', data => this.#receive(String(data)));
  }

  static async dial(url: string, secret: string, serverId: string): Promise<TestServer> {
    const socket = new WebSocket(url, { headers: controlHeaders(secret, serverId) });
    const server = new TestServer(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return server;
  }

  /** @throws Error whose message begins with the code of the refusal */
  async call<M extends ControlMethod>(method: M, params: ControlParams<M>): Promise<ControlResult<M>> {
    const reply = await this.raw(method, params);
    if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
    return METHOD_SHAPES[method].result.parse(reply.result);
  }

  /** Any method and parameters, as they are. */
  raw(method: string, params: unknown): Promise<Reply> {
    const id = this.#nextId++;
    const reply = new Promise<Reply>(resolve => this.#pending.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    return reply;
  }

  /** The first event of this kind that fits, already told or still to come. */
  async heard<E extends ControlEvent>(event: E, fits: (data: ControlEventData<E>) => boolean = () => true) {
    let found: ControlEventData<E> | undefined;
    await waitUntil(() => {
      found = this.told[event].find(fits);
      return found ? null : `no fitting ${event}, only ${JSON.stringify(this.told[event])}`;
    });
    if (!found) throw new Error('unreachable');
    return found;
  }

  hangUp(): void {
    this.socket.terminate();
  }

  #receive(text: string): void {
    const frame = NodeFrame.parse(JSON.parse(text));
    if ('event' in frame) {
      if (!isControlEvent(frame.event)) throw new Error(`unknown event ${frame.event}`);
      this.#remember(frame.event, frame.data);
      return;
    }
    this.#pending.get(frame.id)?.(frame);
    this.#pending.delete(frame.id);
  }

  #remember<E extends ControlEvent>(event: E, data: unknown): void {
    this.told[event].push(EVENT_SHAPES[event].parse(data));
  }
}
