import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import type { Consumer, Transport } from 'mediasoup-client/types';

export interface RemoteConsumer {
  offer: ConsumerOffer;
  consumer: Consumer;
  /** One track. mediasoup-client gives all streams of one peer the same stream id, so that lips match. */
  stream: MediaStream;
  /** The sender's own switch. */
  isPaused: boolean;
  framesDecoded: number;
  /** `performance.now()` of the last tick in which a frame was decoded; null before the first. */
  lastFrameAt: number | null;
  /** Since when its frames should come, same clock; null while nothing of it is expected. */
  awaitedSince: number | null;
}

/** What others send, on one receiving transport. */
export class RemoteConsumers {
  private readonly transport: Transport;
  private readonly byId = new Map<string, RemoteConsumer>();
  /** Offers being built; what is closed or paused meanwhile is remembered. */
  private readonly building = new Map<string, { isClosed: boolean; isPaused: boolean }>();

  constructor(transport: Transport) {
    this.transport = transport;
  }

  all(): RemoteConsumer[] {
    return [...this.byId.values()];
  }

  find(consumerId: string): RemoteConsumer | undefined {
    return this.byId.get(consumerId);
  }

  /** Builds the offers not known yet, all in one negotiation. */
  async add(offers: readonly ConsumerOffer[]): Promise<void> {
    const fresh = offers.filter(offer => !this.byId.has(offer.consumerId) && !this.building.has(offer.consumerId));
    await Promise.all(fresh.map(offer => this.build(offer)));
  }

  close(consumerIds: readonly string[]): void {
    for (const id of consumerIds) {
      const building = this.building.get(id);
      if (building) building.isClosed = true;
      this.byId.get(id)?.consumer.close();
      this.byId.delete(id);
    }
  }

  /** After a resume the server's list is the truth. */
  keepOnly(consumerIds: readonly string[]): void {
    const kept = new Set(consumerIds);
    this.close([...this.byId.keys(), ...this.building.keys()].filter(id => !kept.has(id)));
  }

  setPaused(consumerId: string, isPaused: boolean): void {
    const building = this.building.get(consumerId);
    if (building) building.isPaused = isPaused;
    const remote = this.byId.get(consumerId);
    if (!remote) return;
    remote.isPaused = isPaused;
    if (isPaused) return;
    // The picture that comes back is new; the old one's age says nothing.
    remote.lastFrameAt = null;
    remote.awaitedSince = null;
  }

  private async build(offer: ConsumerOffer): Promise<void> {
    const state = { isClosed: false, isPaused: offer.producerPaused };
    this.building.set(offer.consumerId, state);
    try {
      const consumer = await this.transport.consume({
        id: offer.consumerId,
        producerId: offer.producerId,
        kind: offer.kind,
        rtpParameters: offer.rtpParameters,
        streamId: offer.peerId,
      });
      if (state.isClosed) {
        consumer.close();
        return;
      }
      const stream = new MediaStream([consumer.track]);
      const { isPaused } = state;
      const noFrames = { framesDecoded: 0, lastFrameAt: null, awaitedSince: null };
      this.byId.set(offer.consumerId, { offer, consumer, stream, isPaused, ...noFrames });
    } catch (error) {
      // Closed under it by a rejoin, or a codec this browser lied about: the others are still built.
      if (!this.transport.closed) console.error('a stream could not be built', offer.consumerId, error);
    } finally {
      this.building.delete(offer.consumerId);
    }
  }
}
