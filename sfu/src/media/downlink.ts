import type { ViewItem } from '@priyom/shared/control/methods';
import type { ConsumerOffer, RtpCapabilities } from '@priyom/shared/media/rtp';
import { ControlError } from '../control-error.ts';
import type { Logger } from '../logger.ts';
import { Serial } from '../serial.ts';
import type { Wing } from '../wing.ts';
import { refusing } from './guard.ts';
import { PeerConsumer, STARTING_LAYERS } from './peer-consumer.ts';
import type { Sight } from './sight.ts';
import { StartFloor } from './start-floor.ts';
import type { Supply } from './supply.ts';
import type { TransportLink } from './transport-link.ts';

export interface DownlinkParts {
  link: TransportLink;
  wing: Wing;
  rtpCapabilities: RtpCapabilities;
  log: Logger;
  onPaused(consumerId: string, paused: boolean): void;
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
  /** What its browser says of what it shows, in that order; three hundred of them wait for no command of their room. */
  readonly #wishes = new Serial();
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

  /**
   * Those that could not be made (an unknown codec, a producer closed meanwhile) are left out, with a log line, and those
   * that are here already silently.
   */
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
  ready(consumerIds: string[]): Promise<void> {
    return this.#wishes.run(() => this.#each(this.#own(consumerIds), consumer => consumer.setReady()));
  }

  /** As `ready`: ids of others are ignored. */
  view(items: ViewItem[]): Promise<void> {
    return this.#wishes.run(async () => {
      await Promise.all(items.map(item => this.#each(this.#own([item.consumerId]), each => each.setView(item))));
    });
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
    return closing.map(({ id }) => id);
  }

  async #consumeOne(supply: Supply): Promise<PeerConsumer | null> {
    const { wing, log } = this.#parts;
    const { producer } = supply;
    if (producer.closed || this.#has(producer.id)) return null;
    let sight: Sight | null = null;
    try {
      sight = await wing.see(supply);
      const made = await this.#make(supply, sight);
      await made.setOpen(this.#isOpen);
      return made;
    } catch (error) {
      sight?.end();
      log.warn({ producerId: producer.id, err: error }, 'cannot consume');
      return null;
    }
  }

  async #make(supply: Supply, sight: Sight): Promise<PeerConsumer> {
    const { wing, rtpCapabilities } = this.#parts;
    const { producer } = supply;
    const options = { producerId: producer.id, rtpCapabilities, paused: true, preferredLayers: STARTING_LAYERS };
    const consumer = await refusing(wing.worker, () => this.link.transport.consume(options));
    const made = new PeerConsumer(consumer, supply, sight, () => this.#liftFloor());
    this.#consumers.set(made.id, made);
    this.#followPauses(made, producer);
    return made;
  }

  /**
   * Its viewer is told of those of its sender, which are the origin's. What is piped is paused also while nobody in the
   * wing looks, and then mediasoup says nothing of its sender any more.
   */
  #followPauses(made: PeerConsumer, producer: Supply['producer']): void {
    const tellOff = (): void => this.#tellOff(made);
    for (const event of ['pause', 'resume'] as const) producer.observer.on(event, tellOff);
    made.consumer.on('producerpause', () => this.#liftFloor());
    made.consumer.on('producerresume', () => this.#liftFloor());
    made.consumer.observer.once('close', () => {
      for (const event of ['pause', 'resume'] as const) producer.observer.off(event, tellOff);
    });
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

  #has(producerId: string): boolean {
    return this.all.some(({ consumer }) => !consumer.closed && consumer.producerId === producerId);
  }

  #own(ids: string[]): PeerConsumer[] {
    return ids.flatMap(id => this.#consumers.get(id) ?? []);
  }

  async #each(consumers: PeerConsumer[], step: (consumer: PeerConsumer) => Promise<void>): Promise<void> {
    await Promise.all(consumers.map(consumer => refusing(this.#parts.wing.worker, () => step(consumer))));
  }
}
