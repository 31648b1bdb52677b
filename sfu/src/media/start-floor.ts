import type { types } from 'mediasoup';

/** The lowest layer of one camera with room to spare. */
const PER_VIDEO_BPS = 400_000;
const MOST_BPS = 1_200_000;
/** Less than what a transport begins with: the lowest layers of four cameras. */
const IDLE_BPS = 800_000;
/** So long the estimate is given to see for itself that the way is wide enough, once the first frames are out. */
const RELEASE_AFTER_MS = 4_000;
const NONE = 0;
/** The lowest layer of hands that are read, with what repeats its lost packets (client: camera-manner.ts). */
const PER_HANDS_BPS = 190_000;

/** What is used of a transport. */
export type Bounded = Pick<types.WebRtcTransport, 'closed' | 'setMinOutgoingBitrate'> & {
  observer: { once(event: 'close', listener: () => void): unknown };
};

export interface Videos {
  /** Have not sent their first frame. */
  waiting: number;
  /** Not paused by anybody. */
  flowing: number;
  /** Of the flowing ones, those in which signs are read. */
  hands: number;
}

/**
 * The lower bound of a transport's bandwidth estimate: none while videos are seen, but for hands that are read; raised
 * from before they are wanted until their first frame is out. sfu/README.md, "The first frame" and "Hands", says why.
 */
export class StartFloor {
  readonly #transport: Bounded;
  #bps = NONE;
  #release: NodeJS.Timeout | undefined;

  constructor(transport: Bounded) {
    this.#transport = transport;
    transport.observer.once('close', () => clearTimeout(this.#release));
    this.setVideos({ waiting: 0, flowing: 0, hands: 0 });
  }

  /** To be told whenever one of the numbers changes. */
  setVideos({ waiting, flowing, hands }: Videos): void {
    clearTimeout(this.#release);
    const areSeen = waiting === 0 && flowing > 0;
    const least = hands === 0 ? NONE : hands * PER_HANDS_BPS;
    if (!areSeen) this.#set(Math.min(MOST_BPS, Math.max(IDLE_BPS, waiting * PER_VIDEO_BPS)));
    else if (this.#bps < least) this.#set(least);
    else if (this.#bps !== least) this.#release = setTimeout(() => this.#set(least), RELEASE_AFTER_MS);
  }

  #set(bps: number): void {
    if (bps === this.#bps || this.#transport.closed) return;
    this.#bps = bps;
    this.#transport.setMinOutgoingBitrate(bps).catch(() => undefined);
  }
}
