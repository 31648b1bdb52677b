import type { ViewItem } from '@priyom/shared/control/methods';
import { HANDS_PRIORITY } from '@priyom/shared/media/priorities';
import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import { RtpParameters } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import { FirstFrame } from './first-frame.ts';
import type { Sight } from './sight.ts';
import type { Origin, Supply } from './supply.ts';

/** The lowest layer starts at once on every network; what the viewer's screen wants comes when it stands. */
export const STARTING_LAYERS: types.ConsumerLayers = { spatialLayer: 0 };
const HIGHEST_LAYER = 2;
const UPGRADE_AFTER_MS = 1_000;

/**
 * One stream to one viewer. It flows only while all agree: the viewer's browser has built its side (`ready`), shows it
 * (`visible`), and the viewer's lane is open and not held.
 */
export class PeerConsumer {
  readonly origin: Origin;
  readonly consumer: types.Consumer;
  #isReady = false;
  #isVisible = true;
  #isOpen = false;
  #layer = HIGHEST_LAYER;
  #hasSettled = false;
  #settling: NodeJS.Timeout | undefined;
  /** As its viewer knows it. */
  #wasOff: boolean;
  readonly #supply: Supply;
  readonly #sight: Sight;
  /** What was asked of the worker last, and its answer: it is asked again before it has answered. */
  #isFlowing = false;
  #applied: Promise<unknown> = Promise.resolve();
  readonly #firstFrame: FirstFrame | null;
  readonly #onFlowChanged: () => void;

  /** `onFlowChanged` hears when this consumer begins or ends to flow, or to wait for its first frame. */
  constructor(consumer: types.Consumer, supply: Supply, sight: Sight, onFlowChanged: () => void) {
    this.consumer = consumer;
    this.origin = supply.origin;
    this.#supply = supply;
    this.#sight = sight;
    this.#wasOff = supply.isOff();
    this.#onFlowChanged = onFlowChanged;
    const frames = { onSent: () => this.#started(), onRest: onFlowChanged };
    this.#firstFrame = consumer.kind === 'video' ? new FirstFrame(consumer, frames) : null;
    sight.look(this.#wantedLayer);
    consumer.observer.once('close', () => {
      this.#stop();
      sight.end();
    });
  }

  get id(): string {
    return this.consumer.id;
  }

  get isOff(): boolean {
    return this.#supply.isOff();
  }

  /** True once for each change of `isOff`. */
  hasTurned(): boolean {
    const { isOff } = this;
    const hasTurned = isOff !== this.#wasOff;
    this.#wasOff = isOff;
    return hasTurned;
  }

  get awaitsFirstFrame(): boolean {
    return this.#firstFrame?.isAwaited ?? false;
  }

  /** Its viewer reads the signs in it. */
  get isHands(): boolean {
    return this.consumer.priority >= HANDS_PRIORITY;
  }

  get isFlowingVideo(): boolean {
    const { kind, closed, paused, producerPaused } = this.consumer;
    return kind === 'video' && !closed && !paused && !producerPaused;
  }

  get offer(): ConsumerOffer {
    const { id, producerId, kind, type, rtpParameters } = this.consumer;
    return {
      consumerId: id,
      producerId,
      ...this.origin,
      kind,
      type,
      rtpParameters: RtpParameters.parse(rtpParameters),
      producerPaused: this.isOff,
    };
  }

  /** Lane and hold, decided by the peer. */
  async setOpen(isOpen: boolean): Promise<void> {
    this.#isOpen = isOpen;
    await this.#apply();
  }

  async setReady(): Promise<void> {
    this.#isReady = true;
    await this.#apply();
  }

  async setView({ layer, visible, priority }: ViewItem): Promise<void> {
    this.#layer = layer;
    this.#isVisible = visible;
    this.#sight.look(this.#wantedLayer);
    await this.#apply();
    if (this.consumer.kind === 'audio' || this.consumer.closed) return;
    await this.consumer.setPriority(priority);
    this.#onFlowChanged();
    if (this.#hasSettled) await this.#applyLayer();
  }

  /** After the viewer was out of reach: its picture is asked for anew, with the care of a first frame. */
  async recover(): Promise<void> {
    if (!this.#firstFrame || this.consumer.paused || this.consumer.closed) return;
    const watching = this.#firstFrame.await();
    this.#onFlowChanged();
    await Promise.all([watching, this.consumer.requestKeyFrame()]);
  }

  /** -1: none. What is being built or held is about to be looked at. */
  get #wantedLayer(): number {
    return this.#isVisible ? this.#layer : -1;
  }

  /** In force when it returns. The worker carries requests out in their order, so the last one is what remains. */
  async #apply(): Promise<void> {
    const shouldFlow = this.#isReady && this.#isVisible && this.#isOpen;
    if (this.consumer.closed) return;
    if (shouldFlow !== this.#isFlowing) {
      this.#isFlowing = shouldFlow;
      this.#applied = shouldFlow ? this.#begin() : this.#pause();
    }
    await this.#applied;
  }

  async #begin(): Promise<void> {
    const watching = this.#firstFrame?.await();
    this.#onFlowChanged();
    // Not one after the other: the worker handles both in this order, and the first frame waits for the second.
    await Promise.all([watching, this.consumer.resume()]);
  }

  async #pause(): Promise<void> {
    this.#stop();
    await this.consumer.pause();
    this.#onFlowChanged();
  }

  #started(): void {
    this.#onFlowChanged();
    if (this.#hasSettled) return;
    this.#settling = setTimeout(() => {
      this.#hasSettled = true;
      this.#applyLayer().catch(() => undefined);
    }, UPGRADE_AFTER_MS);
  }

  async #applyLayer(): Promise<void> {
    if (this.consumer.closed || this.consumer.type === 'simple') return;
    if (this.consumer.preferredLayers?.spatialLayer === this.#layer) return;
    await this.consumer.setPreferredLayers({ spatialLayer: this.#layer });
  }

  #stop(): void {
    clearTimeout(this.#settling);
    this.#firstFrame?.stop();
    this.#onFlowChanged();
  }
}
