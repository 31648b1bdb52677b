import { isDeepStrictEqual } from 'node:util';
import type { ProduceItem, Source } from '@priyom/shared/media/rtp';
import { RtpParameters } from '@priyom/shared/media/rtp';
import type { types } from 'mediasoup';
import { ControlError } from '../control-error.ts';
import { refusing } from './guard.ts';
import type { MediaWorker } from './media-worker.ts';
import type { TransportLink } from './transport-link.ts';
import { WatchedLayer } from './watched-layer.ts';
import { Watchers } from './watchers.ts';

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

/**
 * One thing a peer sends. `paused` is the sender's own wish; the producer is paused also while the peer is held, and a
 * picture while its sender is out of reach.
 */
export interface Sent {
  readonly source: Source;
  readonly producer: types.Producer;
  readonly rtpParameters: ProduceItem['rtpParameters'];
  paused: boolean;
  /** Null for what has no layers: sound, the probe. */
  readonly watched: WatchedLayer | null;
  readonly watchers: Watchers | null;
}

/** What one peer sends: at most one producer for each source. */
export class Uplink {
  readonly link: TransportLink;
  readonly #worker: MediaWorker;
  readonly #sent = new Map<Source, Sent>();
  #isHeld = false;
  #isLost = false;

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

  /** Nothing is heard of the sender; its pictures are paused. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Stopped by its sender or a hold, as viewers are told; not by a loss, of which they are told otherwise. */
  isOff({ paused }: Pick<Sent, 'paused'>): boolean {
    return paused || this.#isHeld;
  }

  /** A picture should be arriving. */
  get sendsPicture(): boolean {
    return this.#pictures.some(sent => !this.isOff(sent));
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
        paused: this.#shouldPause(item),
        keyFrameRequestDelay: KEY_FRAME_SPACING_MS,
        appData: { source },
      }),
    );
    const sent = { source, producer, paused, ...this.#watch(source, producer), rtpParameters: item.rtpParameters };
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

  /**
   * Pictures are paused while nothing of them comes. mediasoup keeps the score of a paused stream, and asks for a key
   * frame at once when it goes on; a stream that fell silent by itself is counted dead for another second when it comes
   * back, as all that was lost counts, and requests are held back for a second after a lost one.
   */
  async setLost(isLost: boolean): Promise<void> {
    this.#isLost = isLost;
    await Promise.all(this.all.map(sent => this.#apply(sent)));
  }

  /**
   * Lost pictures come again, or none is expected any more. Their lowest temporal layer, that is: for each viewer
   * mediasoup chooses a layer when a picture goes on, and one without packets is none to it.
   */
  async isBack(): Promise<boolean> {
    if (!this.sendsPicture) return true;
    const open = this.#pictures.filter(({ producer }) => !producer.closed);
    const stats = await refusing(this.#worker, () => Promise.all(open.map(({ producer }) => producer.getStats())));
    return stats.flat().some(({ bitrate, bitrateByLayer }) => (bitrateByLayer?.['0.0'] ?? bitrate) > 0);
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

  get #pictures(): Sent[] {
    return this.all.filter(({ source }) => isPicture(source));
  }

  #watch(source: Source, producer: types.Producer): Pick<Sent, 'watched' | 'watchers'> {
    if (!isPicture(source)) return { watched: null, watchers: null };
    const watched = new WatchedLayer(layer => this.#onWatched(source, layer));
    producer.observer.once('close', () => watched.stop());
    watched.note(-1);
    // Whoever watched hears of the end after it.
    const watchers = new Watchers(layer => {
      if (!producer.closed) watched.note(layer);
    });
    return { watched, watchers };
  }

  #shouldPause(sent: Pick<Sent, 'paused' | 'source'>): boolean {
    return this.isOff(sent) || (this.#isLost && isPicture(sent.source));
  }

  async #apply(sent: Sent): Promise<void> {
    const { producer } = sent;
    const shouldPause = this.#shouldPause(sent);
    if (producer.closed || shouldPause === producer.paused) return;
    await refusing(this.#worker, () => (shouldPause ? producer.pause() : producer.resume()));
  }
}

function isPicture(source: Source): boolean {
  return KIND[source] === 'video' && source !== 'probe';
}
