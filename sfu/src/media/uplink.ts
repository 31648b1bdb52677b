import { isDeepStrictEqual } from 'node:util';
import type { ProduceItem, Source } from '@priyom/shared/media/rtp';
import { RtpParameters } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import { ControlError } from '../control-error.ts';
import { refusing } from './guard.ts';
import type { MediaWorker } from './media-worker.ts';
import type { TransportLink } from './transport-link.ts';
import { WatchedLayer } from './watched-layer.ts';

/**
 * libwebrtc answers at most one key-frame request in 300 ms and forgets the others; mediasoup would repeat a forgotten
 * one only after a second. Spaced a little wider, every request is answered.
 */
const KEY_FRAME_SPACING_MS = 350;

const KIND: Record<Source, types.MediaKind> = {
  mic: 'audio',
  screenAudio: 'audio',
  camera: 'video',
  screen: 'video',
  probe: 'video',
};

/** One thing a peer sends. `paused` is the sender's own wish; the producer is paused also while the peer is held. */
export interface Sent {
  readonly source: Source;
  readonly producer: types.Producer;
  readonly rtpParameters: ProduceItem['rtpParameters'];
  paused: boolean;
  /** Null for what has no layers: sound, the probe. */
  readonly watched: WatchedLayer | null;
}

/** What one peer sends: at most one producer for each source. */
export class Uplink {
  readonly link: TransportLink;
  readonly #worker: MediaWorker;
  readonly #sent = new Map<Source, Sent>();
  #isHeld = false;

  readonly #onWatched: (source: Source, layer: number) => void;

  constructor(link: TransportLink, worker: MediaWorker, onWatched: (source: Source, layer: number) => void) {
    this.link = link;
    this.#onWatched = onWatched;
    this.#worker = worker;
  }

  get all(): Sent[] {
    return [...this.#sent.values()];
  }

  /** What others may receive: everything but the probe. */
  get real(): Sent[] {
    return this.all.filter(({ source }) => source !== 'probe');
  }

  find(source: Source): Sent | undefined {
    return this.#sent.get(source);
  }

  /**
   * Whether these very streams flow already: the message came twice. They must not be produced anew, since a browser
   * names the layers of a simulcast (rid) in its first packets only; a second producer would wait for them for ever and
   * nobody would see a picture.
   */
  isSame({ source, rtpParameters }: ProduceItem): boolean {
    const sent = this.#sent.get(source);
    return sent !== undefined && !sent.producer.closed && isDeepStrictEqual(sent.rtpParameters, rtpParameters);
  }

  /**
   * Takes the place of an earlier producer of the same source; the caller has withdrawn that from its viewers.
   *
   * @throws ControlError BAD_REQUEST when kind and source disagree or the worker refuses the parameters
   */
  async produce(item: ProduceItem): Promise<Sent> {
    const { source, kind, paused } = item;
    if (source !== 'probe' && kind !== KIND[source]) throw new ControlError('BAD_REQUEST', `${source} is not ${kind}`);
    this.close(source);
    const producer = await refusing(this.#worker, () =>
      this.link.transport.produce({
        kind,
        rtpParameters: RtpParameters.parse(item.rtpParameters),
        paused: paused || this.#isHeld,
        keyFrameRequestDelay: KEY_FRAME_SPACING_MS,
        appData: { source },
      }),
    );
    const isSeen = KIND[source] === 'video' && source !== 'probe';
    const watched = isSeen ? new WatchedLayer(layer => this.#onWatched(source, layer)) : null;
    producer.observer.once('close', () => watched?.stop());
    const sent = { source, producer, paused, watched, rtpParameters: item.rtpParameters };
    this.#sent.set(source, sent);
    return sent;
  }

  async setPaused(source: Source, paused: boolean): Promise<void> {
    const sent = this.#sent.get(source);
    if (!sent) return;
    sent.paused = paused;
    await this.#apply(sent);
  }

  /** While held nothing flows; what the peer itself had paused stays paused afterwards. */
  async hold(on: boolean): Promise<void> {
    this.#isHeld = on;
    await Promise.all(this.all.map(sent => this.#apply(sent)));
  }

  /** To a server that has just attached, or a browser that is back. */
  tellWatched(): void {
    for (const { watched } of this.all) watched?.tellAgain();
  }

  /** Idempotent. */
  close(source: Source): void {
    this.#sent.get(source)?.producer.close();
    this.#sent.delete(source);
  }

  async #apply({ producer, paused }: Sent): Promise<void> {
    const shouldPause = paused || this.#isHeld;
    if (producer.closed || shouldPause === producer.paused) return;
    await refusing(this.#worker, () => (shouldPause ? producer.pause() : producer.resume()));
  }
}
