import type { types } from 'mediasoup';

/**
 * How often to ask again while no key frame has gone out. mediasoup repeats a lost request once, after a second, and
 * then falls silent; a browser's own request is ignored for as long as no layer was chosen yet.
 */
const ASK_AGAIN_MS = 500;
const MAX_ASKS = 40;

/** What is used of a consumer. */
export type KeyFrames = Pick<types.Consumer, 'producerPaused' | 'requestKeyFrame' | 'enableTraceEvent'> & {
  on(event: 'trace', listener: (trace: Pick<types.ConsumerTraceEventData, 'type'>) => void): unknown;
};

export interface FirstFrameEvents {
  onSent(): void;
  /** Asked long enough; the key frame may still come (a phone whose camera was in the background). */
  onGivenUp(): void;
}

/**
 * Sees a video consumer to its first key frame after each resume. Why this exists: docs in sfu/README.md, "The first
 * frame".
 */
export class FirstFrame {
  readonly #consumer: KeyFrames;
  readonly #events: FirstFrameEvents;
  #timer: NodeJS.Timeout | undefined;
  #asks = 0;
  #isWatching = false;

  constructor(consumer: KeyFrames, events: FirstFrameEvents) {
    this.#consumer = consumer;
    this.#events = events;
    consumer.on('trace', ({ type }) => {
      if (type === 'keyframe') this.#sent();
    });
  }

  /** It is being asked for. */
  get isAwaited(): boolean {
    return this.#timer !== undefined;
  }

  /** To be called just before `resume`, which asks for the key frame itself. */
  async await(): Promise<void> {
    if (this.isAwaited) return;
    this.#asks = 0;
    this.#timer = setInterval(() => this.#askAgain(), ASK_AGAIN_MS);
    this.#isWatching = true;
    await this.#consumer.enableTraceEvent(['keyframe']);
  }

  /** Idempotent. */
  stop(): void {
    this.#stopAsking();
    this.#isWatching = false;
  }

  #sent(): void {
    if (!this.#isWatching) return;
    this.stop();
    this.#consumer.enableTraceEvent([]).catch(() => undefined);
    this.#events.onSent();
  }

  #askAgain(): void {
    if (this.#consumer.producerPaused) return;
    this.#asks += 1;
    if (this.#asks <= MAX_ASKS) {
      this.#consumer.requestKeyFrame().catch(() => undefined);
      return;
    }
    this.#stopAsking();
    this.#events.onGivenUp();
  }

  #stopAsking(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
