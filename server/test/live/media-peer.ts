/// <reference lib="dom" />
import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { type ConsumerOffer, ProduceItem, RtpCapabilities, RtpParameters, type Source } from '@priyom/shared/media/rtp';
import type { RequestParams } from '@priyom/shared/signaling/requests';
import wrtc from '@roamhq/wrtc';
import { Device, type types } from 'mediasoup-client';
import type { Page } from './page.ts';
import { PeerConnection } from './peer-connection.ts';
import { waitUntil } from './wait-until.ts';

const { MediaStream, RTCSessionDescription, RTCIceCandidate } = wrtc;
Object.assign(globalThis, { RTCPeerConnection: PeerConnection, MediaStream, RTCSessionDescription, RTCIceCandidate });
const { RTCVideoSource, RTCVideoSink } = wrtc.nonstandard;

const FRAME_EVERY_MS = 50;
const WIDTH = 160;
const HEIGHT = 90;

export async function loadDevice(): Promise<{ device: Device; rtpCapabilities: RtpCapabilities }> {
  const device = await Device.factory({ handlerName: 'Chrome111' });
  await device.load({ routerRtpCapabilities: ROUTER_CAPABILITIES });
  return { device, rtpCapabilities: RtpCapabilities.parse(device.recvRtpCapabilities) };
}

/** The media of one page: real libwebrtc, signalled over the page's socket as the product does. */
export class MediaPeer {
  readonly page: Page;
  /** Decoded pictures by consumer. */
  readonly decoded = new Map<string, number>();
  readonly offers = new Map<string, ConsumerOffer>();
  readonly peerId: string;
  /** Pictures given to the encoder. */
  pushed = 0;
  readonly #send: types.Transport;
  readonly #recv: types.Transport;
  readonly #made: ProduceItem[] = [];
  readonly #toldBefore: number;
  readonly #stops: (() => void)[] = [];

  private constructor(
    page: Page,
    device: Device,
    media: NonNullable<NonNullable<Page['joined']>['media']>,
    toldBefore: number,
  ) {
    this.page = page;
    this.#toldBefore = toldBefore;
    this.peerId = media.peerId;
    this.#send = device.createSendTransport(media.send);
    this.#recv = device.createRecvTransport(media.recv);
    this.#connectBy('send', this.#send);
    this.#connectBy('recv', this.#recv);
    this.#send.on('produce', ({ kind, rtpParameters, appData }, answer) => {
      const rtp = RtpParameters.parse(rtpParameters);
      this.#made.push(ProduceItem.parse({ source: appData.source, kind, rtpParameters: rtp, paused: false }));
      answer({ id: crypto.randomUUID() });
    });
  }

  static async join(page: Page, consultationId: string, over: Partial<RequestParams<'session:join'>> = {}) {
    const { device, rtpCapabilities } = await loadDevice();
    const toldBefore = page.told['media:added'].length;
    const { media } = await page.join(consultationId, { rtpCapabilities, ...over });
    if (!media) throw new Error('joined without media');
    const peer = new MediaPeer(page, device, media, toldBefore);
    if (media.consumers.length > 0) await peer.build(media.consumers);
    return peer;
  }

  /** A moving picture, not yet sent: parameters for `waiting:enter` or `media:produce`. */
  async prepare(source: Source = 'camera', paused = false): Promise<ProduceItem> {
    const source_ = new RTCVideoSource();
    const track = source_.createTrack();
    this.#stops.push(
      movingPicture(source_, () => (this.pushed += 1)),
      () => track.stop(),
    );
    await this.#send.produce({ track, appData: { source } });
    const [item] = this.#made.splice(0);
    if (!item) throw new Error('nothing was produced');
    return { ...item, paused };
  }

  async produce(source: Source = 'camera', paused = false): Promise<void> {
    await this.page.do('media:produce', { items: [await this.prepare(source, paused)] });
  }

  /** Builds this side of the offers; does not say that it is ready. */
  async build(offers: readonly ConsumerOffer[]): Promise<void> {
    for (const offer of offers) {
      const { consumerId: id, producerId, kind, rtpParameters } = offer;
      const { track } = await this.#recv.consume({ id, producerId, kind, rtpParameters });
      this.offers.set(id, offer);
      this.decoded.set(id, 0);
      if (kind !== 'video') continue;
      const sink = new RTCVideoSink(track);
      sink.onframe = () => this.decoded.set(id, (this.decoded.get(id) ?? 0) + 1);
      this.#stops.push(() => sink.stop());
    }
  }

  /** Takes what was offered since, builds it and lets it flow. */
  async takeOffers(): Promise<void> {
    const offers = this.told;
    const fresh = offers.filter(({ consumerId }) => !this.offers.has(consumerId));
    await this.build(fresh);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.do('media:ready', { consumerIds: [...this.offers.keys()] });
  }

  /** Pictures of that peer are really decoded, and go on. */
  async seesPicturesOf(peerId: string): Promise<void> {
    const count = (): number => {
      const mine = [...this.offers.values()].filter(offer => offer.peerId === peerId);
      return mine.reduce((sum, { consumerId }) => sum + (this.decoded.get(consumerId) ?? 0), 0);
    };
    const from = count();
    await waitUntil(() => (count() >= from + 5 ? null : `${count() - from} pictures of ${peerId} decoded`));
  }

  /** Offers to this very peer: the page may have had another one before. */
  get told(): ConsumerOffer[] {
    return this.page.told['media:added'].slice(this.#toldBefore).flatMap(({ consumers }) => consumers);
  }

  /** What it has built of that peer. */
  offersOf(peerId: string): ConsumerOffer[] {
    return [...this.offers.values()].filter(offer => offer.peerId === peerId);
  }

  /** Not one picture more of that peer while its camera gives its encoder twenty. */
  async seesNothingOf(sender: MediaPeer): Promise<void> {
    const count = (): number =>
      this.offersOf(sender.peerId).reduce((sum, { consumerId }) => sum + (this.decoded.get(consumerId) ?? 0), 0);
    if (this.offersOf(sender.peerId).length === 0) throw new Error(`nothing of ${sender.peerId} was ever offered`);
    let from = { decoded: count(), pushed: sender.pushed };
    await waitUntil(() => {
      if (count() !== from.decoded) from = { decoded: count(), pushed: sender.pushed };
      return sender.pushed - from.pushed > 20 ? null : `pictures of ${sender.peerId} are still decoded`;
    });
  }

  get total(): number {
    return [...this.decoded.values()].reduce((sum, one) => sum + one, 0);
  }

  /** The node hears of the end of this transport; the page stays. */
  endSending(): void {
    this.#send.close();
  }

  /** As a page that is closed. */
  close(): void {
    for (const stop of this.#stops) stop();
    this.#send.close();
    this.#recv.close();
  }

  #connectBy(direction: 'send' | 'recv', transport: types.Transport): void {
    transport.on('connect', ({ dtlsParameters }, answer, refuse) => {
      this.page.do('media:connect', { direction, dtlsParameters }).then(() => answer(), refuse);
    });
  }
}

function movingPicture(source: { onFrame(frame: object): void }, onPushed: () => void): () => void {
  const data = new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(128);
  let shift = 0;
  const timer = setInterval(() => {
    shift += 3;
    for (let at = 0; at < WIDTH * HEIGHT; at += 1) data[at] = (at + shift) & 255;
    source.onFrame({ width: WIDTH, height: HEIGHT, data });
    onPushed();
  }, FRAME_EVERY_MS);
  return () => clearInterval(timer);
}
