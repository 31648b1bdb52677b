import wrtc from '@roamhq/wrtc';

const { RTCVideoSink, RTCAudioSink } = wrtc.nonstandard;
/** Comfort noise stays far below; the tone of synthetic-media far above. */
const AUDIBLE = 1_000;

/** Counts what one received track really decodes: pictures, or pieces of audible sound. */
export class Reception {
  decoded = 0;
  firstAt: number | null = null;
  readonly widths: number[] = [];
  readonly #sink: { stop(): void };

  constructor(track: MediaStreamTrack) {
    if (track.kind === 'video') {
      const sink = new RTCVideoSink(track);
      sink.onframe = (event: { frame: { width: number } }) => this.#count(event.frame.width);
      this.#sink = sink;
    } else {
      const sink = new RTCAudioSink(track);
      sink.ondata = (event: { samples: Int16Array }) => {
        if (event.samples.some(sample => Math.abs(sample) > AUDIBLE)) this.#count(0);
      };
      this.#sink = sink;
    }
  }

  stop(): void {
    this.#sink.stop();
  }

  #count(width: number): void {
    this.firstAt ??= performance.now();
    this.decoded += 1;
    if (this.widths.at(-1) !== width) this.widths.push(width);
  }
}
