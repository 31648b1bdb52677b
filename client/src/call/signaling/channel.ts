import type { WireError } from '@priyom/shared/errors';
import { type Ack, type Greeting, JOINED, SOCKET_PATH } from '@priyom/shared/signaling/ack';
import type { NotificationData, NotificationName } from '@priyom/shared/signaling/notifications';
import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import type { Socket } from 'socket.io-client';
import { connectTimeoutInMs, FIRST_TRIES, LONGEST_PAUSE_MS, nextRetryDelayInMs } from '../reconnection/retry-policy.ts';
import { isForNow, NoAnswer, Refused } from './failures.ts';
import { refusalOf } from './handshake-refusal.ts';
import { loadSocketIo } from './load-socket-io.ts';
import type { Wire } from './wire.ts';

export interface ChannelOptions {
  serverUrl?: string | undefined;
  kind: 'guest' | 'staff';
  renewSession?: (() => Promise<unknown>) | undefined;
  /** Asked for at every connection: what to join by the same message; null: not yet known, `onUp` joins. */
  greeting?: () => Greeting['join'] | null;
  /** Of the way that the lost connection went; null: not known. */
  roundTripMs?: () => number | null;
}

type Joined = RequestResult<'session:join'>;

/** A join that went with the connection. */
export interface Greeted {
  /** `Date.now()` */
  sentAt: number;
  /** @throws as `request` does */
  answer: Promise<Joined>;
}

export interface ChannelEvents {
  /** Connected, for the first time or again. null: nothing has been joined yet. */
  onUp(greeted: Greeted | null): void;
  onDown(): void;
  /** One more attempt to reconnect starts; 1 is the first. `refusal`: the server answered «not now» to the last. */
  onAttempt(attempt: number, refusal?: WireError): void;
  /** The handshake is refused again and again by an answer that will not change: nothing more is tried. */
  onRefused(error: WireError): void;
}

const ANSWER_MS = 10_000;
const KICK_EVERY_MS = 1_000;
/** Of a session that a renewal does not mend. */
const REFUSALS = 3;

/**
 * One socket to the server that keeps coming back until `close()`. Nothing is buffered over a disconnection: what was
 * not answered rejects with NoAnswer, and whoever sent it decides (commands.ts repeats, media is reconciled).
 */
export class Channel {
  private readonly socket: Socket;
  private readonly wire: Wire;
  private readonly events: ChannelEvents;
  private readonly renewSession: (() => Promise<unknown>) | undefined;
  private readonly roundTripMs: () => number | null;
  private greetedAt: number | null = null;
  private refusals = 0;
  private everUp = false;
  private kickedAt = 0;
  private closed = false;

  private constructor(socket: Socket, options: ChannelOptions, events: ChannelEvents) {
    this.socket = socket;
    this.wire = socket;
    this.events = events;
    this.renewSession = options.renewSession;
    this.roundTripMs = options.roundTripMs ?? (() => null);
  }

  /** Loads the library and starts to connect. */
  static async open(options: ChannelOptions, events: ChannelEvents): Promise<Channel> {
    const { Manager } = await loadSocketIo();
    const manager = new Manager(options.serverUrl ?? window.location.origin, {
      path: SOCKET_PATH,
      // Polling only where a proxy refuses WebSocket: it needs a sticky load balancer.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: LONGEST_PAUSE_MS.refused,
      randomizationFactor: 0.3,
      timeout: connectTimeoutInMs(0),
      autoConnect: false,
    });
    const socket = manager.socket('/', { auth: (send: (greeting: Greeting) => void) => send(channel.greet(options)) });
    const channel = new Channel(socket, options, events);
    channel.listen();
    channel.socket.connect();
    return channel;
  }

  get isUp(): boolean {
    return this.socket.connected;
  }

  on<N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void): void {
    this.wire.on(name, listener);
  }

  /** @throws Refused the server's no · NoAnswer the connection went, or nothing came in `answerMs` */
  request<N extends RequestName>(
    name: N,
    params: RequestParams<N>,
    answerMs: number = ANSWER_MS,
  ): Promise<RequestResult<N>> {
    if (!this.socket.connected) return Promise.reject(new NoAnswer());
    const answered = new Promise<Ack<RequestResult<N>>>((resolve, reject) => {
      this.wire.timeout(answerMs).emit(name, params, (error, ack) => {
        if (error) reject(this.noAnswer());
        else resolve(ack);
      });
    });
    return answered.then(resultOf);
  }

  /** The network changed or the socket is suspect: a fresh connection now instead of after the ping's time-out. */
  kick(): void {
    const now = Date.now();
    if (this.closed || now - this.kickedAt < KICK_EVERY_MS) return;
    this.kickedAt = now;
    this.socket.io.timeout(this.patienceMs(0));
    this.socket.disconnect().connect();
  }

  close(): void {
    this.closed = true;
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  private greet({ kind, greeting }: ChannelOptions): Greeting {
    const join = greeting?.();
    this.greetedAt = join ? Date.now() : null;
    return join ? { kind, join } : { kind };
  }

  private answerTo(sentAt: number): Greeted {
    const answered = new Promise<Ack<Joined>>((resolve, reject) => {
      const timer = setTimeout(() => reject(this.noAnswer()), ANSWER_MS);
      this.socket.once('disconnect', () => {
        clearTimeout(timer);
        reject(new NoAnswer());
      });
      this.wire.once(JOINED, ack => {
        clearTimeout(timer);
        resolve(ack);
      });
    });
    const answer = answered.then(resultOf);
    // Whoever gave the join up meanwhile does not listen.
    answer.catch(() => undefined);
    return { sentAt, answer };
  }

  /**
   * An answer that never came on a socket that seems to live: it is dead, and its own ping notices late. On one that has
   * just closed socket.io is about to come back by itself; a kick in between would end its tries for ever.
   */
  private noAnswer(): NoAnswer {
    if (this.socket.connected) this.kick();
    return new NoAnswer();
  }

  private listen(): void {
    this.socket.on('connect', () => {
      this.refusals = 0;
      this.everUp = true;
      this.socket.io.timeout(this.patienceMs(0));
      this.events.onUp(this.greetedAt === null ? null : this.answerTo(this.greetedAt));
    });
    this.socket.on('disconnect', () => {
      if (this.closed) return;
      this.events.onDown();
      // The server closed it on purpose (restart, changed rights): socket.io does not come back from that by itself.
      if (!this.socket.active) this.socket.connect();
    });
    this.socket.on('connect_error', error => void this.onConnectError(error));
    // Said before the next pause is chosen.
    this.socket.io.on('error', ({ message }) => {
      this.socket.io.reconnectionDelayMax(LONGEST_PAUSE_MS[message === 'timeout' ? 'silent' : 'refused']);
    });
    this.socket.io.on('reconnect_attempt', attempt => {
      this.socket.io.timeout(this.patienceMs(attempt));
      this.events.onAttempt(attempt);
    });
  }

  private patienceMs(failed: number): number {
    return connectTimeoutInMs(failed, this.roundTripMs());
  }

  private async onConnectError(error: Error): Promise<void> {
    const refusal = refusalOf(error);
    if (this.closed || this.socket.active || !refusal) return;
    this.refusals += 1;
    if (this.refusals > this.triesAfter(refusal)) return this.events.onRefused(refusal);
    if (!isForNow(refusal)) await this.renewSession?.().catch(() => undefined);
    const delay = nextRetryDelayInMs({ what: 'join', failed: this.refusals, random: Math.random() }) ?? 0;
    setTimeout(() => {
      if (this.closed || this.socket.active) return;
      this.events.onAttempt(this.refusals, refusal);
      this.socket.connect();
    }, delay);
  }

  /** A server that cannot say yes just now (its database elects) must not end a call that runs. */
  private triesAfter(refusal: WireError): number {
    if (!isForNow(refusal)) return REFUSALS;
    return this.everUp ? Number.POSITIVE_INFINITY : FIRST_TRIES;
  }
}

/** @throws Refused */
function resultOf<T>(ack: Ack<T>): T {
  if (ack.ok) return ack.data;
  throw new Refused(ack.error);
}
