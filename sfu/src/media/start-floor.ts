import type { types } from 'mediasoup';

/** The lowest layer of one camera with room to spare. */
const PER_VIDEO_BPS = 400_000;
const MOST_BPS = 1_200_000;
/** So long the estimate is given to see for itself that the way is wide enough, once the first frames are out. */
const RELEASE_AFTER_MS = 4_000;
const NONE = 0;

/**
 * Lifts the lower bound of a transport's bandwidth estimate while videos wait for their first frame.
 *
 * mediasoup sends no layer at all of a simulcast video when the estimate is below its lowest one, and looks again only
 * when the estimate has grown, which without video happens by probes every 5 s. After a bad moment in the waiting room,
 * or an unsteady start, that was a black picture for 6–9 s. On a way that really is too narrow the floor costs a few
 * seconds of congestion, then video gives way to sound again.
 */
export class StartFloor {
  readonly #transport: types.WebRtcTransport;
  #bps = NONE;
  #release: NodeJS.Timeout | undefined;

  constructor(transport: types.WebRtcTransport) {
    this.#transport = transport;
    transport.observer.once('close', () => clearTimeout(this.#release));
  }

  /** To be told whenever the number of videos that wait for their first frame changes. */
  setWaiting(videos: number): void {
    clearTimeout(this.#release);
    if (videos > 0) this.#set(Math.min(MOST_BPS, videos * PER_VIDEO_BPS));
    else if (this.#bps !== NONE) this.#release = setTimeout(() => this.#set(NONE), RELEASE_AFTER_MS);
  }

  #set(bps: number): void {
    if (bps === this.#bps || this.#transport.closed) return;
    this.#bps = bps;
    this.#transport.setMinOutgoingBitrate(bps).catch(() => undefined);
  }
}
