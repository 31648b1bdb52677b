/// <reference lib="dom" />
import { ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import { type ConsumerOffer, DtlsParameters, RtpCapabilities } from '@priyom/shared/media/rtp';
import wrtc from '@roamhq/wrtc';
import { Device, type types } from 'mediasoup-client';
import { PeerConnection } from '../../sfu/test/harness/peer-connection.ts';
import type { LiveSocket } from '../harness/live-socket.ts';
import { opensLink } from './by-socket.ts';

const { MediaStream, RTCSessionDescription, RTCIceCandidate } = wrtc;
Object.assign(globalThis, { RTCPeerConnection: PeerConnection, MediaStream, RTCSessionDescription, RTCIceCandidate });

/** The smallest picture is enough for somebody who is one of forty on this machine. */
const LAYER = 0;

/** Somebody in the hall of a webinar: real libwebrtc, the product's own requests, no page. */
export class Listener {
  readonly socket: LiveSocket;
  readonly #recv: types.Transport;
  readonly #built = new Map<string, ConsumerOffer>();

  private constructor(socket: LiveSocket, recv: types.Transport) {
    this.socket = socket;
    this.#recv = recv;
    recv.on('connect', ({ dtlsParameters }, done, failed) => {
      const params = { direction: 'recv', dtlsParameters: DtlsParameters.parse(dtlsParameters) } as const;
      socket.asks('media:connect', params).then(done, failed);
    });
  }

  /** By the link and through open doors; builds and lets flow what there is. */
  static async comes(url: string, link: string, consultationId: string): Promise<Listener> {
    const device = await Device.factory({ handlerName: 'Chrome111' });
    await device.load({ routerRtpCapabilities: ROUTER_CAPABILITIES });
    const rtpCapabilities = RtpCapabilities.parse(device.recvRtpCapabilities);
    const { socket, invitationId } = await opensLink(url, link);
    const { media } = await socket.join(consultationId, { invitationId, rtpCapabilities });
    if (!media) throw new Error('joined without media');
    const listener = new Listener(socket, device.createRecvTransport(media.recv));
    const entering = { requestId: crypto.randomUUID(), producers: [], mode: 'video' } as const;
    const { consumers } = await socket.asks('waiting:enter', { ...entering, producers: [] });
    await listener.build(consumers);
    return listener;
  }

  /** Takes what was offered since. */
  async takeOffers(): Promise<void> {
    await this.build(this.socket.offers.filter(({ consumerId }) => !this.#built.has(consumerId)));
  }

  /** Pictures decoded so far of everybody on the stage. */
  async decoded(): Promise<number> {
    let frames = 0;
    const reports: Map<string, unknown> = new Map(await this.#recv.getStats());
    for (const report of reports.values()) {
      const isVideo = typeof report === 'object' && report !== null && 'framesDecoded' in report;
      if (isVideo && typeof report.framesDecoded === 'number') frames += report.framesDecoded;
    }
    return frames;
  }

  close(): void {
    this.#recv.close();
    this.socket.close();
  }

  private async build(offers: readonly ConsumerOffer[]): Promise<void> {
    if (offers.length === 0) return;
    for (const offer of offers) {
      const { consumerId: id, producerId, kind, rtpParameters } = offer;
      await this.#recv.consume({ id, producerId, kind, rtpParameters });
      this.#built.set(id, offer);
    }
    const consumerIds = offers.map(({ consumerId }) => consumerId);
    const items = consumerIds.map(consumerId => ({ consumerId, layer: LAYER, visible: true, priority: 1 }));
    await this.socket.asks('media:view', { items });
    await this.socket.asks('media:ready', { consumerIds });
  }
}
