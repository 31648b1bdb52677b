import type { types } from 'mediasoup';

/**
 * How often to ask again while no key frame has gone out. mediasoup repeats a lost request once, after a second, and
 * then falls silent; a browser's own request is ignored for as long as no layer was chosen yet.
 */
const ASK_AGAIN_MS = 500;
const MAX_ASKS = 40;

/**
 * Sees a video consumer to its first key frame after each resume. Why this exists: docs in sfu/README.md, "The first
 * frame".
 */
export class FirstFrame {
  readonly #consumer: types.Consumer;
  readonly #onSent: () => void;
  #timer: NodeJS.Timeout | undefined;
  #asks = 0;

  constructor(consumer: types.Consumer, onSent: () => void) {
    this.#consumer = consumer;
    this.#onSent = onSent;
    consumer.on('trace', ({ type }) => {
      if (type === 'keyframe') this.#sent();
    });
  }

  get isAwaited(): boolean {
    return this.#timer !== undefined;
  }

  /** To be called just before `resume`, which asks for the key frame itself. */
  async await(): Promise<void> {
    if (this.isAwaited) return;
    this.#asks = 0;
    this.#timer = setInterval(() => this.#askAgain(), ASK_AGAIN_MS);
    await this.#consumer.enableTraceEvent(['keyframe']);
  }

  /** Idempotent. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #sent(): void {
    if (!this.isAwaited) return;
    this.stop();
    this.#consumer.enableTraceEvent([]).catch(() => undefined);
    this.#onSent();
  }

  #askAgain(): void {
    if (this.#consumer.producerPaused) return;
    this.#asks += 1;
    if (this.#asks > MAX_ASKS) this.stop();
    else this.#consumer.requestKeyFrame().catch(() => undefined);
  }
}
