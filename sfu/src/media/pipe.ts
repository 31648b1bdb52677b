import type { types } from 'mediasoup';
import { RECEIVE_BUFFER_BYTES } from './media-worker.ts';
import { WatchedLayer } from './watched-layer.ts';
import { Watchers } from './watchers.ts';

/** Workers of one machine reach each other by its own address; nothing is repeated, so nothing may be lost. */
const BESIDE: types.TransportListenInfo = {
  protocol: 'udp',
  ip: '127.0.0.1',
  recvBufferSize: RECEIVE_BUFFER_BYTES,
};

interface Ends {
  /** At the router where it is sent. */
  consumer: types.Consumer;
  /** At the router where it is received; it has the id of the one that it copies. */
  producer: types.Producer;
}

export interface PipeParts {
  producer: types.Producer;
  from: types.Router;
  to: types.Router;
  onClose(): void;
}

/**
 * One producer's way to another router of its room: one, however many receive it there. It goes with the last of them,
 * and with the producer. mediasoup carries every layer that is sent by it, whoever looks at which; while nobody there
 * looks at any, it is paused.
 */
export class Pipe {
  /** Those at the receiving end. */
  readonly watchers: Watchers;
  /** @throws Error when the producer or a worker has gone meanwhile */
  readonly opened: Promise<void>;
  readonly #parts: PipeParts;
  readonly #flow = new WatchedLayer(layer => {
    this.#isWatched = layer >= 0;
    this.#apply();
  });
  #ends: Ends | null = null;
  #receivers = 0;
  #isWatched = true;
  #isCarrying = true;
  #isPaused = false;
  #isClosed = false;

  constructor(parts: PipeParts) {
    this.#parts = parts;
    this.watchers = new Watchers(layer => {
      if (!this.#isClosed) this.#flow.note(layer);
    });
    this.opened = this.#open();
    this.opened.catch(() => this.close());
  }

  /** To be called before anything is waited for, so that the pipe is still there afterwards. */
  enter(): void {
    this.#receivers += 1;
  }

  /** While it is being opened it stays, as the next one may be on the way already. */
  leave(): void {
    this.#receivers -= 1;
    if (this.#ends) this.#closeIfLeft();
  }

  /** Idempotent. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#flow.stop();
    const { producer, onClose } = this.#parts;
    for (const event of ['pause', 'resume'] as const) producer.observer.off(event, this.#apply);
    this.#ends?.consumer.close();
    this.#ends?.producer.close();
    onClose();
  }

  async #open(): Promise<void> {
    const { producer, from, to } = this.#parts;
    const made = await from.pipeToRouter({
      producerId: producer.id,
      router: to,
      listenInfo: BESIDE,
      enableSctp: false,
    });
    if (!made.pipeConsumer || !made.pipeProducer) throw new Error('piped without ends');
    this.#ends = { consumer: made.pipeConsumer, producer: made.pipeProducer };
    this.#isPaused = made.pipeProducer.paused;
    made.pipeProducer.observer.once('close', () => this.close());
    // mediasoup passes a pause on by a promise that nobody catches: of a worker that dies meanwhile the process would die.
    for (const event of ['pause', 'resume'] as const) {
      made.pipeConsumer.observer.removeAllListeners(event);
      producer.observer.on(event, this.#apply);
    }
    this.#apply();
    this.#closeIfLeft();
  }

  /** Also when the producer has ended in the last moment of the opening, of which mediasoup would tell no more. */
  #closeIfLeft(): void {
    if (this.#receivers === 0 || this.#parts.producer.closed) this.close();
  }

  /**
   * The receiving end pauses with the sending one, so that mediasoup keeps the scores of its streams and asks for a key
   * frame as soon as it goes on (`Uplink.setLost`). Compared with what was asked for last, not with what has been answered.
   */
  readonly #apply = (): void => {
    if (!this.#ends) return;
    const { consumer, producer } = this.#ends;
    const shouldPause = !this.#isWatched || this.#parts.producer.paused;
    if (shouldPause !== this.#isPaused) {
      this.#isPaused = shouldPause;
      ask(shouldPause ? producer.pause() : producer.resume());
    }
    if (this.#isWatched !== this.#isCarrying) {
      this.#isCarrying = this.#isWatched;
      // It begins again with a key frame of every layer.
      ask(this.#isWatched ? consumer.resume() : consumer.pause());
    }
  };
}

/** Refused only where a worker was lost; then so is the pipe. */
function ask(request: Promise<void>): void {
  request.catch(() => undefined);
}
