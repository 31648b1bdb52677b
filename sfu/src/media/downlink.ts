import type { ViewItem } from '@priyom/shared/control/methods';
import type { ConsumerOffer, RtpCapabilities } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import { ControlError } from '../control-error.ts';
import type { Logger } from '../logger.ts';
import { refusing } from './guard.ts';
import type { MediaWorker } from './media-worker.ts';
import { PeerConsumer, STARTING_LAYERS } from './peer-consumer.ts';
import { StartFloor } from './start-floor.ts';
import type { Supply } from './supply.ts';
import type { TransportLink } from './transport-link.ts';

export interface DownlinkParts {
  link: TransportLink;
  router: types.Router;
  worker: MediaWorker;
  rtpCapabilities: RtpCapabilities;
  log: Logger;
  onPaused(consumerId: string, paused: boolean): void;
  /** A viewer of this producer came, went, or looks at another size of it. */
  onViewed(producerId: string): void;
}

/**
 * What one peer receives. It decides nothing about who may: the peer's lane and rights do. Every consumer is created
 * paused and in its lowest layer.
 */
export class Downlink {
  readonly link: TransportLink;
  readonly #parts: DownlinkParts;
  readonly #consumers = new Map<string, PeerConsumer>();
  readonly #floor: StartFloor;
  #isOpen = false;
  #isSilent = false;

  constructor(parts: DownlinkParts) {
    this.link = parts.link;
    this.#parts = parts;
    this.#floor = new StartFloor(parts.link.transport);
  }

  get all(): PeerConsumer[] {
    return [...this.#consumers.values()];
  }

  /** What others send it; its own looped probe is not one of them. */
  get real(): PeerConsumer[] {
    return this.all.filter(({ origin }) => origin.source !== 'probe');
  }

  get offers(): ConsumerOffer[] {
    return this.real.map(({ offer }) => offer);
  }

  /** Those that could not be made (an unknown codec, a producer closed meanwhile) are left out, with a log line. */
  async consume(supplies: Supply[]): Promise<PeerConsumer[]> {
    const made = await Promise.all(supplies.map(supply => this.#consumeOne(supply)));
    return made.filter(consumer => consumer !== null);
  }

  /** Opens or closes all at once: the lane lets media flow and the peer is not held. Its probe is not concerned. */
  async setOpen(isOpen: boolean): Promise<void> {
    this.#isOpen = isOpen;
    await this.#each(this.real, consumer => consumer.setOpen(isOpen));
  }

  /** The peer's own probe, looped back: flows at once and in every lane. @throws ControlError CANNOT_CONSUME */
  async loop(supply: Supply): Promise<PeerConsumer> {
    const consumer = await this.#consumeOne(supply);
    if (!consumer) throw new ControlError('CANNOT_CONSUME', 'the probe cannot be received by its sender');
    await this.#each([consumer], each => each.setOpen(true));
    await this.#each([consumer], each => each.setReady());
    return consumer;
  }

  /** Ids that are not (or no longer) this peer's are ignored: a consumer may close while the message travels. */
  async ready(consumerIds: string[]): Promise<void> {
    await this.#each(this.#own(consumerIds), consumer => consumer.setReady());
  }

  /** As `ready`: ids of others are ignored. */
  async view(items: ViewItem[]): Promise<void> {
    await Promise.all(items.map(item => this.#each(this.#own([item.consumerId]), consumer => consumer.setView(item))));
    this.#viewed(this.#own(items.map(item => item.consumerId)));
  }

  /**
   * The estimate of a way that broke has collapsed. While the peer is silent the lowest layers are sent all the same,
   * so that they are there the moment it can receive; when it is heard again, every picture is asked for anew.
   */
  async setSilent(isSilent: boolean): Promise<void> {
    this.#isSilent = isSilent;
    this.#liftFloor();
    if (!isSilent) await this.recover();
  }

  /** Every picture is asked for anew, or those of whoever was out of reach. */
  async recover(peerId?: string): Promise<void> {
    const concerned = this.all.filter(({ origin }) => peerId === undefined || origin.peerId === peerId);
    for (const consumer of concerned) this.#tellOff(consumer);
    await this.#each(concerned, consumer => consumer.recover());
  }

  /** Closes what `isConcerned` picks and gives the ids closed. */
  close(isConcerned: (consumer: PeerConsumer) => boolean): string[] {
    const closing = this.all.filter(isConcerned);
    for (const { id, consumer } of closing) {
      this.#consumers.delete(id);
      consumer.close();
    }
    this.#viewed(closing);
    return closing.map(({ id }) => id);
  }

  async #consumeOne(supply: Supply): Promise<PeerConsumer | null> {
    const { router, rtpCapabilities, worker, log } = this.#parts;
    const { producer } = supply;
    const producerId = producer.id;
    if (producer.closed || !router.canConsume({ producerId, rtpCapabilities })) return null;
    try {
      const consumer = await refusing(worker, () =>
        this.link.transport.consume({ producerId, rtpCapabilities, paused: true, preferredLayers: STARTING_LAYERS }),
      );
      const made = new PeerConsumer(consumer, supply, () => this.#liftFloor());
      this.#consumers.set(made.id, made);
      consumer.on('producerpause', () => this.#paused(made));
      consumer.on('producerresume', () => this.#paused(made));
      await made.setOpen(this.#isOpen);
      this.#viewed([made]);
      return made;
    } catch (error) {
      log.warn({ producerId, err: error }, 'cannot consume');
      return null;
    }
  }

  #paused(consumer: PeerConsumer): void {
    this.#liftFloor();
    this.#tellOff(consumer);
  }

  #tellOff(consumer: PeerConsumer): void {
    if (consumer.hasTurned()) this.#parts.onPaused(consumer.id, consumer.isOff);
  }

  #liftFloor(): void {
    const flowing = this.real.filter(each => each.isFlowingVideo);
    const waiting = this.real.filter(each => each.awaitsFirstFrame || (this.#isSilent && each.isFlowingVideo));
    const hands = flowing.filter(each => each.isHands);
    this.#floor.setVideos({ waiting: waiting.length, flowing: flowing.length, hands: hands.length });
  }

  #viewed(consumers: PeerConsumer[]): void {
    for (const { consumer } of consumers) if (consumer.kind === 'video') this.#parts.onViewed(consumer.producerId);
  }

  #own(ids: string[]): PeerConsumer[] {
    return ids.flatMap(id => this.#consumers.get(id) ?? []);
  }

  async #each(consumers: PeerConsumer[], step: (consumer: PeerConsumer) => Promise<void>): Promise<void> {
    await Promise.all(consumers.map(consumer => refusing(this.#parts.worker, () => step(consumer))));
  }
}
