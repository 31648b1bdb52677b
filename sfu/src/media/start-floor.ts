import type { types } from 'mediasoup';

/** The lowest layer of one camera with room to spare. */
const PER_VIDEO_BPS = 400_000;
const MOST_BPS = 1_200_000;
/** Less than what a transport begins with: the lowest layers of four cameras. */
const IDLE_BPS = 800_000;
/** So long the estimate is given to see for itself that the way is wide enough, once the first frames are out. */
const RELEASE_AFTER_MS = 4_000;
const NONE = 0;

export interface Videos {
  /** Have not sent their first frame. */
  waiting: number;
  /** Not paused by anybody. */
  flowing: number;
}

/**
 * The lower bound of a transport's bandwidth estimate: none while videos are seen, raised from before they are wanted
 * until their first frame is out. sfu/README.md, "The first frame", says why.
 */
export class StartFloor {
  readonly #transport: types.WebRtcTransport;
  #bps = NONE;
  #release: NodeJS.Timeout | undefined;

  constructor(transport: types.WebRtcTransport) {
    this.#transport = transport;
    transport.observer.once('close', () => clearTimeout(this.#release));
    this.setVideos({ waiting: 0, flowing: 0 });
  }

  /** To be told whenever one of the numbers changes. */
  setVideos({ waiting, flowing }: Videos): void {
    clearTimeout(this.#release);
    const areSeen = waiting === 0 && flowing > 0;
    if (!areSeen) this.#set(Math.min(MOST_BPS, Math.max(IDLE_BPS, waiting * PER_VIDEO_BPS)));
    else if (this.#bps !== NONE) this.#release = setTimeout(() => this.#set(NONE), RELEASE_AFTER_MS);
  }

  #set(bps: number): void {
    if (bps === this.#bps || this.#transport.closed) return;
    this.#bps = bps;
    this.#transport.setMinOutgoingBitrate(bps).catch(() => undefined);
  }
}
