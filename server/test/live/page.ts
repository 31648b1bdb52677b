import { type ErrorCode, isErrorCode } from '@priyom/shared/errors';
import { CAPABILITIES_HASH, ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import type { Ack } from '@priyom/shared/signaling/ack';
import { JOINED, SOCKET_PATH } from '@priyom/shared/signaling/ack';
import { NOTIFICATIONS, type NotificationData, type NotificationName } from '@priyom/shared/signaling/notifications';
import { REQUESTS, type RequestName, type RequestParams, type RequestResult } from '@priyom/shared/signaling/requests';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { io, type Socket } from 'socket.io-client';
import * as z from 'zod';
import { newId } from '../../src/platform/ids.ts';
import type { Browser } from '../harness/browser.ts';
import { waitUntil } from './wait-until.ts';

type Told = { [N in NotificationName]: NotificationData<N>[] };

/** One page of one browser with a real socket: requests by the contract, every notification parsed and kept. */
export class Page {
  readonly browser: Browser;
  readonly kind: 'staff' | 'guest';
  readonly clientId: string;
  /** A guest's: the link by which the page was opened. */
  readonly invitationId: string | null;
  readonly told: Told = nothingTold();
  /** Names of notifications in the order they came. */
  readonly order: NotificationName[] = [];
  snapshot: Snapshot | null = null;
  joined: RequestResult<'session:join'> | null = null;
  #socket: Socket;

  private constructor({ browser, kind, clientId = newId(), invitationId }: Opened, socket: Socket) {
    this.browser = browser;
    this.kind = kind;
    this.clientId = clientId;
    this.invitationId = invitationId ?? null;
    this.#socket = socket;
    this.#listen();
  }

  /** @throws Error of the handshake, with `data.code` */
  static async open(browser: Browser, kind: 'staff' | 'guest', own: Own = {}): Promise<Page> {
    const socket = dial(browser, kind, { origin: own.origin });
    const page = new Page({ browser, kind, ...own }, socket);
    await connected(socket);
    return page;
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  async ask<N extends RequestName>(name: N, params: RequestParams<N>): Promise<Ack<RequestResult<N>>> {
    const answer: unknown = await this.#socket.timeout(60_000).emitWithAck(name, params);
    return parseAck(name, answer);
  }

  /** @throws Error with the code of a refusal */
  async do<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResult<N>> {
    const ack = await this.ask(name, params);
    if (!ack.ok) throw new Error(`${name}: ${ack.error.code} ${JSON.stringify(ack.error.details ?? {})}`);
    return ack.data;
  }

  /** The code of a refusal; '' when it was done. */
  async refused<N extends RequestName>(name: N, params: RequestParams<N>): Promise<string> {
    const ack = await this.ask(name, params);
    return ack.ok ? '' : ack.error.code;
  }

  /** The code of a refusal of anything, by contract or not; '' when it was done. */
  async refusedRaw(name: string, params: unknown): Promise<string> {
    const answer: unknown = await this.#socket.timeout(60_000).emitWithAck(name, params);
    return Answer.parse(answer).error?.code ?? '';
  }

  /** Whatever is answered to anything. @throws Error when nothing is */
  async tries(name: string, params: unknown): Promise<z.infer<typeof Answer>> {
    return Answer.parse(await this.#socket.timeout(20_000).emitWithAck(name, params));
  }

  /** Sends and breaks off as soon as it is on its way: the answer finds nobody. */
  async askAndBreakOff<N extends RequestName>(name: N, params: RequestParams<N>): Promise<void> {
    this.#socket.emit(name, params, () => undefined);
    await new Promise<void>(sent => this.#socket.io.engine.once('drain', sent));
    this.#socket.disconnect();
  }

  joinParams(consultationId: string, over: Partial<RequestParams<'session:join'>> = {}): RequestParams<'session:join'> {
    const { clientId, invitationId } = this;
    const own = {
      consultationId,
      invitationId,
      clientId,
      rtpCapabilities: ROUTER_CAPABILITIES,
      capabilitiesHash: CAPABILITIES_HASH,
    };
    return { ...own, resume: null, ...over };
  }

  async join(consultationId: string, over: Partial<RequestParams<'session:join'>> = {}) {
    this.joined = await this.do('session:join', this.joinParams(consultationId, over));
    this.snapshot = newer(this.snapshot, this.joined.snapshot);
    return this.joined;
  }

  /** Waits for a state of the screen; `why` says what is missing. */
  async sees(isTrue: (snapshot: Snapshot) => boolean, why: string): Promise<Snapshot> {
    await waitUntil(() => (this.snapshot && isTrue(this.snapshot) ? null : `${this.kind} does not see ${why}`));
    if (!this.snapshot) throw new Error('no snapshot');
    return this.snapshot;
  }

  async hears<N extends NotificationName>(name: N, count = 1): Promise<NotificationData<N>> {
    await waitUntil(() => (this.told[name].length >= count ? null : `${this.kind} did not hear ${name}`));
    const last = this.told[name].at(-1);
    if (!last) throw new Error(name);
    return last;
  }

  /** Resolves when the connection is over, whoever has ended it. */
  ended(): Promise<void> {
    return new Promise(resolve => void this.#socket.once('disconnect', () => resolve()));
  }

  /** The connection breaks, as in a lift. */
  breakOff(): void {
    this.#socket.disconnect();
  }

  /** The same page with a new socket. */
  async reconnect(browser = this.browser): Promise<void> {
    this.#socket.disconnect();
    this.#socket = dial(browser, this.kind);
    this.#listen();
    await connected(this.#socket);
  }

  /** The same page with a new socket whose greeting joins. */
  async greet(join: unknown): Promise<Ack<RequestResult<'session:join'>>> {
    this.#socket.disconnect();
    this.#socket = dial(this.browser, this.kind, { join });
    const answered = new Promise<unknown>(resolve => {
      this.#socket.once(JOINED, resolve);
    });
    this.#listen();
    await connected(this.#socket);
    return parseAck('session:join', await answered);
  }

  #listen(): void {
    this.#socket.onAny((name: string, data: unknown) => this.#note(name, data));
  }

  #note(name: string, data: unknown): void {
    if (name === JOINED) return;
    if (!isNotification(name)) throw new Error(`unknown notification ${name}`);
    this.order.push(name);
    note(this.told, name, data);
    const changed = this.told['session:changed'].at(-1);
    if (name === 'session:changed' && changed) this.snapshot = newer(this.snapshot, changed.snapshot);
  }
}

interface Own {
  clientId?: string;
  invitationId?: string;
  origin?: string;
}

interface Opened extends Own {
  browser: Browser;
  kind: 'staff' | 'guest';
}

interface Dialled {
  origin?: string | undefined;
  join?: unknown;
}

function dial(browser: Browser, kind: 'staff' | 'guest', { origin = browser.base, join }: Dialled = {}): Socket {
  return io(browser.base, {
    path: SOCKET_PATH,
    auth: { kind, join },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: {
      Cookie: [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      Origin: origin,
    },
  });
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}

/** What a viewer does: a state that is older than the one it shows is dropped. */
function newer(shown: Snapshot | null, fresh: Snapshot): Snapshot {
  return shown && shown.rev > fresh.rev ? shown : fresh;
}

function nothingTold(): Told {
  const told: Partial<Told> = {};
  for (const name of Object.keys(NOTIFICATIONS)) if (isNotification(name)) told[name] = [];
  return requireTold(told);
}

function requireTold(told: Partial<Told>): Told {
  const isWhole = (value: Partial<Told>): value is Told => Object.keys(NOTIFICATIONS).every(name => name in value);
  if (!isWhole(told)) throw new Error('a notification is missing');
  return told;
}

function isNotification(name: string): name is NotificationName {
  return Object.hasOwn(NOTIFICATIONS, name);
}

const Answer = z.object({
  ok: z.boolean(),
  error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() }).optional(),
});

const Refusal = z.object({
  code: z.custom<ErrorCode>(isErrorCode),
  details: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
    .optional(),
  logId: z.string().optional(),
});

const SHAPES: { [N in NotificationName]: { parse(data: unknown): NotificationData<N> } } = NOTIFICATIONS;
const RESULTS: { [N in RequestName]: { result: { parse(data: unknown): RequestResult<N> } } } = REQUESTS;

function note<N extends NotificationName>(told: Told, name: N, data: unknown): void {
  const list: NotificationData<N>[] = told[name];
  list.push(SHAPES[name].parse(data));
}

function parseAck<N extends RequestName>(name: N, answer: unknown): Ack<RequestResult<N>> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new Error(`${name}: no ack`);
  if (answer.ok === true && 'data' in answer) return { ok: true, data: RESULTS[name].result.parse(answer.data) };
  const { error } = 'error' in answer ? answer : { error: null };
  if (typeof error !== 'object' || error === null || !('code' in error)) throw new Error(`${name}: no error`);
  return { ok: false, error: Refusal.parse(error) };
}
