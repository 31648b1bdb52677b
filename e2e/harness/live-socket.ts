import { CAPABILITIES_HASH, ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import type { ConsumerOffer, RtpCapabilities } from '@priyom/shared/media/rtp';
import { SOCKET_PATH, type SocketKind } from '@priyom/shared/signaling/ack';
import { NOTIFICATIONS } from '@priyom/shared/signaling/notifications';
import { REQUESTS, type RequestName, type RequestParams, type RequestResult } from '@priyom/shared/signaling/requests';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { io, type Socket } from 'socket.io-client';
import { waitUntil } from './wait-until.ts';

const RESULTS: { [N in RequestName]: { result: { parse(data: unknown): RequestResult<N> } } } = REQUESTS;
/** A page would have asked again long before; this is for a busy machine. */
const ANSWER_MS = 60_000;

interface Joining {
  invitationId?: string | null;
  takeOver?: boolean;
  /** Of somebody with real media. */
  rtpCapabilities?: RtpCapabilities;
}

/** A page of somebody without pictures: the real socket, requests by the contract, the newest snapshot. */
export class LiveSocket {
  readonly #socket: Socket;
  readonly #clientId = crypto.randomUUID();
  #snapshot: Snapshot | null = null;
  #superseded: string | null = null;
  /** What was offered since, told in the order in which it came. */
  readonly offers: ConsumerOffer[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('session:changed', (data: unknown) => {
      this.#show(NOTIFICATIONS['session:changed'].parse(data).snapshot);
    });
    socket.on('media:added', (data: unknown) => {
      this.offers.push(...NOTIFICATIONS['media:added'].parse(data).consumers);
    });
    socket.on('session:superseded', (data: unknown) => {
      this.#superseded = NOTIFICATIONS['session:superseded'].parse(data).reason;
    });
  }

  /** Why this one is out of the session; null while it is in. */
  get superseded(): string | null {
    return this.#superseded;
  }

  /** @throws Error of the handshake */
  static open(url: string, kind: SocketKind, cookie: string): Promise<LiveSocket> {
    const socket = io(url, {
      path: SOCKET_PATH,
      auth: { kind },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { Cookie: cookie, Origin: url },
    });
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(new LiveSocket(socket)));
      socket.once('connect_error', reject);
    });
  }

  /** `invitationId`: a guest's link. `takeOver`: «Перейти сюда» from another window. */
  async join(
    consultationId: string,
    { invitationId = null, takeOver = false, rtpCapabilities = ROUTER_CAPABILITIES }: Joining = {},
  ): Promise<RequestResult<'session:join'>> {
    const joined = await this.asks('session:join', {
      consultationId,
      invitationId,
      takeOver,
      clientId: this.#clientId,
      rtpCapabilities,
      capabilitiesHash: CAPABILITIES_HASH,
      resume: null,
    });
    this.#show(joined.snapshot);
    return joined;
  }

  /** @throws Error with the code of a refusal, or when no answer comes */
  async asks<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResult<N>> {
    const answer: unknown = await this.#socket.timeout(ANSWER_MS).emitWithAck(name, params);
    const isDone = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
    if (!isDone || !('data' in answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return RESULTS[name].result.parse(answer.data);
  }

  /** Sends anything at all. @returns the answer as it came */
  tries(name: string, payload: unknown): Promise<unknown> {
    return this.#socket.timeout(ANSWER_MS).emitWithAck(name, payload);
  }

  /** Says it and does not wait: whoever is asked may be dead before the answer. */
  says<N extends RequestName>(name: N, params: RequestParams<N>): void {
    this.#socket.emit(name, params, () => undefined);
  }

  async sees(isTrue: (snapshot: Snapshot) => boolean, what: string): Promise<Snapshot> {
    await waitUntil(() => (this.#snapshot && isTrue(this.#snapshot) ? null : `nobody sees ${what}`));
    if (!this.#snapshot) throw new Error('not joined');
    return this.#snapshot;
  }

  async hears(reason: string): Promise<void> {
    await waitUntil(() => (this.#superseded === reason ? null : `it is out because of ${this.#superseded}`));
  }

  close(): void {
    this.#socket.disconnect();
  }

  #show(fresh: Snapshot): void {
    if (!this.#snapshot || fresh.rev >= this.#snapshot.rev) this.#snapshot = fresh;
  }
}
