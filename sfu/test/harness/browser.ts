/// <reference lib="dom" />
import type { ControlParams, ControlResult } from '@priyom/shared/control/methods';
import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import {
  type ConsumerOffer,
  ProduceItem,
  RtpCapabilities,
  type Source,
  type TransportParameters,
} from '@priyom/shared/media/rtp';
import wrtc from '@roamhq/wrtc';
import { Device, type types } from 'mediasoup-client';
import { PeerConnection } from './peer-connection.ts';
import { Reception } from './reception.ts';
import { movingPicture, type Synthetic, tone } from './synthetic-media.ts';
import type { TestServer } from './test-server.ts';
import { waitUntil } from './wait-until.ts';

const { MediaStream, RTCSessionDescription, RTCIceCandidate } = wrtc;
Object.assign(globalThis, { RTCPeerConnection: PeerConnection, MediaStream, RTCSessionDescription, RTCIceCandidate });

type Rights = ControlParams<'joinPeer'>['rights'];
export const ALL_RIGHTS: Rights = { produce: ['mic', 'camera', 'screen', 'screenAudio'], consume: true };
export const NO_RIGHTS: Rights = { produce: [], consume: false };
/** Of an audience. */
export const LISTENS: Rights = { produce: [], consume: true };

export const SIMULCAST: RTCRtpEncodingParameters[] = [
  { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
  { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 500_000 },
  { rid: 'r2', scaleResolutionDownBy: 1, maxBitrate: 1_500_000 },
];

export interface Joining {
  roomId: string;
  peerId: string;
  epoch?: number;
  lane?: ControlParams<'joinPeer'>['lane'];
  rights?: Rights;
  replaces?: string | null;
  /** The network it reaches the node by; directly when left out. */
  link?: { through(parameters: TransportParameters): TransportParameters };
}

/** A participant's browser: real libwebrtc, mediasoup-client as the product uses it, signalling straight to the node. */
export class Browser {
  readonly roomId: string;
  readonly peerId: string;
  readonly joined: ControlResult<'joinPeer'>;
  readonly rtpCapabilities: RtpCapabilities;
  readonly receptions = new Map<string, Reception>();
  server: TestServer;
  readonly #send: types.Transport;
  readonly #recv: types.Transport;
  readonly #media: Synthetic[] = [];
  readonly #made: ProduceItem[] = [];

  private constructor(server: TestServer, joining: Joining, device: Device, joined: ControlResult<'joinPeer'>) {
    this.rtpCapabilities = RtpCapabilities.parse(device.recvRtpCapabilities);
    this.server = server;
    this.roomId = joining.roomId;
    this.peerId = joining.peerId;
    this.joined = joined;
    const { link } = joining;
    this.#send = device.createSendTransport(link ? link.through(joined.send) : joined.send);
    this.#recv = device.createRecvTransport(link ? link.through(joined.recv) : joined.recv);
    this.#connectBy('send', this.#send);
    this.#connectBy('recv', this.#recv);
    // Answered at once, as the product does: all sources then travel in one request.
    this.#send.on('produce', ({ kind, rtpParameters, appData }, answer) => {
      this.#made.push(ProduceItem.parse({ source: appData.source, kind, rtpParameters, paused: false }));
      answer({ id: crypto.randomUUID() });
    });
  }

  static async join(server: TestServer, joining: Joining): Promise<Browser> {
    const device = await Device.factory({ handlerName: 'Chrome111' });
    await device.load({ routerRtpCapabilities: ROUTER_CAPABILITIES });
    const { roomId, peerId, epoch = 1, lane = 'room', rights = ALL_RIGHTS, replaces = null } = joining;
    const rtpCapabilities = RtpCapabilities.parse(device.recvRtpCapabilities);
    const joined = await server.call('joinPeer', { roomId, peerId, epoch, lane, rights, replaces, rtpCapabilities });
    return new Browser(server, joining, device, joined);
  }

  get ref(): { roomId: string; peerId: string } {
    return { roomId: this.roomId, peerId: this.peerId };
  }

  /** What this browser would send, not yet sent: the parameters for one `enterPeer` or `produce`. */
  async prepare(sources: Source[], encodings?: RTCRtpEncodingParameters[], width?: number): Promise<ProduceItem[]> {
    for (const source of sources) {
      const isAudio = source === 'mic' || source === 'screenAudio';
      const media = isAudio ? tone() : movingPicture(width, width && (width * 9) / 16);
      this.#media.push(media);
      await this.#send.produce({ track: media.track, encodings: isAudio ? undefined : encodings, appData: { source } });
    }
    return this.#made.splice(0);
  }

  async produce(sources: Source[], encodings?: RTCRtpEncodingParameters[], width?: number): Promise<Source[]> {
    const items = await this.prepare(sources, encodings, width);
    return (await this.server.call('produce', { ...this.ref, items })).accepted;
  }

  enter(producers: ProduceItem[], how: Partial<Pick<ControlParams<'enterPeer'>, 'lane' | 'rights'>> = {}) {
    return this.server.call('enterPeer', { ...this.ref, lane: 'room', rights: null, ...how, producers });
  }

  /** Builds this browser's side of the offers, as a client does when told; does not say `ready`. */
  async build(offers: ConsumerOffer[]): Promise<void> {
    for (const { consumerId: id, producerId, kind, rtpParameters } of offers) {
      const { track } = await this.#recv.consume({ id, producerId, kind, rtpParameters });
      this.receptions.set(id, new Reception(track));
    }
  }

  async consume(offers: ConsumerOffer[]): Promise<void> {
    await this.build(offers);
    await this.server.call('ready', { ...this.ref, consumerIds: offers.map(({ consumerId }) => consumerId) });
  }

  getReception(consumerId: string): Reception {
    const reception = this.receptions.get(consumerId);
    if (!reception) throw new Error(`${this.peerId} has not built ${consumerId}`);
    return reception;
  }

  /** Decoded pictures or audible sound go on from here on. */
  async seesGrowing(consumerId: string, by = 5): Promise<void> {
    const reception = this.getReception(consumerId);
    const from = reception.decoded;
    await waitUntil(() => {
      const grown = reception.decoded - from;
      return grown >= by ? null : `${this.peerId} decoded ${grown} of ${by} more from ${consumerId}`;
    });
  }

  /** Nothing of it arrives any more while its sender goes on giving pictures or sound to its own encoder. */
  async seesNothingOf(consumerId: string, sender: Browser): Promise<void> {
    const reception = this.getReception(consumerId);
    let from = { decoded: reception.decoded, pushed: sender.pushed };
    await waitUntil(() => {
      if (reception.decoded !== from.decoded) from = { decoded: reception.decoded, pushed: sender.pushed };
      return sender.pushed - from.pushed > 20 ? null : `${this.peerId} still decodes ${consumerId}`;
    });
  }

  /** What the slowest of its sources has given to its encoder. */
  get pushed(): number {
    return Math.min(...this.#media.map(({ pushed }) => pushed));
  }

  /** The time that so many pictures take. */
  async pushes(pictures: number): Promise<void> {
    const since = this.pushed;
    await waitUntil(() => {
      const pushed = this.pushed - since;
      return pushed >= pictures ? null : `${pushed} pictures of ${pictures}`;
    });
  }

  /** RTP packets of everything that it receives, so far. */
  async packetsReceived(): Promise<number> {
    const stats = await this.#recv.getStats();
    let packets = 0;
    stats.forEach(report => {
      if (report.type === 'inbound-rtp') packets += report.packetsReceived;
    });
    return packets;
  }

  /** Of each stream that it sends, layers apart: RTP packets with their headers, so far. */
  async bytesSent(): Promise<{ kind: string; rid: string | undefined; bytes: number }[]> {
    const stats = await this.#send.getStats();
    const streams: { kind: string; rid: string | undefined; bytes: number }[] = [];
    stats.forEach(({ type, kind, rid, bytesSent, headerBytesSent }) => {
      if (type === 'outbound-rtp') streams.push({ kind, rid, bytes: bytesSent + headerBytesSent });
    });
    return streams;
  }

  async restartIce(recv: types.IceParameters): Promise<void> {
    await this.#recv.restartIce({ iceParameters: recv });
  }

  /** As a page that is closed: no good-bye to anybody. */
  close(): void {
    for (const reception of this.receptions.values()) reception.stop();
    for (const media of this.#media) media.stop();
    this.#send.close();
    this.#recv.close();
  }

  #connectBy(direction: 'send' | 'recv', transport: types.Transport): void {
    transport.on('connect', ({ dtlsParameters }, answer, refuse) => {
      this.server.call('connect', { ...this.ref, direction, dtlsParameters }).then(() => answer(), refuse);
    });
  }
}
