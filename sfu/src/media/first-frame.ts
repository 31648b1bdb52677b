import type { types } from 'mediasoup';

/**
 * How often to ask again while no key frame has gone out. mediasoup repeats a lost request once, after a second, and
 * then falls silent; a browser's own request is ignored for as long as no layer was chosen yet.
 */
const ASK_AGAIN_MS = 500;
/** Twenty seconds. Then whoever asks lets go of the way for a while: sound has it to itself if it is too narrow. */
const ASKS_IN_A_ROW = 40;
const REST_MS = 10_000;

/** What is used of a consumer. */
export type KeyFrames = Pick<types.Consumer, 'producerPaused' | 'requestKeyFrame' | 'enableTraceEvent'> & {
  on(event: 'trace', listener: (trace: Pick<types.ConsumerTraceEventData, 'type'>) => void): unknown;
};

export interface FirstFrameEvents {
  onSent(): void;
  /** `isAwaited` has changed by itself: a rest from asking begins or ends. */
  onRest(): void;
}

/**
 * Sees a video consumer to its first key frame after each resume, however long that takes. Why this exists: docs in
 * sfu/README.md, "The first frame".
 */
export class FirstFrame {
  readonly #consumer: KeyFrames;
  readonly #events: FirstFrameEvents;
  #timer: NodeJS.Timeout | undefined;
  #asks = 0;
  #isWatching = false;
  #isResting = false;

  constructor(consumer: KeyFrames, events: FirstFrameEvents) {
    this.#consumer = consumer;
    this.#events = events;
    consumer.on('trace', ({ type }) => {
      if (type === 'keyframe') this.#sent();
    });
  }

  /** It is being asked for; false while it rests. */
  get isAwaited(): boolean {
    return this.#isWatching && !this.#isResting;
  }

  /** To be called just before `resume`, which asks for the key frame itself. */
  async await(): Promise<void> {
    if (this.isAwaited) return;
    this.#isWatching = true;
    this.#begin();
    await this.#consumer.enableTraceEvent(['keyframe']);
  }

  /** Idempotent. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isWatching = false;
  }

  #sent(): void {
    if (!this.#isWatching) return;
    this.stop();
    this.#consumer.enableTraceEvent([]).catch(() => undefined);
    this.#events.onSent();
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#asks = 0;
    this.#isResting = false;
    this.#timer = setInterval(() => this.#askAgain(), ASK_AGAIN_MS);
  }

  #askAgain(): void {
    if (this.#consumer.producerPaused) return;
    this.#asks += 1;
    if (this.#asks <= ASKS_IN_A_ROW) this.#ask();
    else this.#rest();
  }

  #ask(): void {
    this.#consumer.requestKeyFrame().catch(() => undefined);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#isResting = true;
    this.#timer = setTimeout(() => {
      this.#begin();
      this.#events.onRest();
      this.#ask();
    }, REST_MS);
    this.#events.onRest();
  }
}
