import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import wasmUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdWasmUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import workletUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';
import type { TrackEffect } from '../../../../call/devices/through-effect.ts';
import { Pace } from './pace.ts';

const LOOK_MS = 1_000;
/** A sound clock that loses a tenth of its time cracks. */
const LATE_SHARE = 1.1;
/** What the model was trained on; the browser resamples. */
const RATE = 48_000;

export const canSuppressNoise = (): boolean => 'AudioWorkletNode' in globalThis && 'WebAssembly' in globalThis;

/** RNNoise in an audio worklet: off the main thread, from this product's own files. `onSlow`: the device can't keep up. */
export async function makeNoiseEffect(onSlow: () => void): Promise<TrackEffect & { close(): void }> {
  const context = new AudioContext({ sampleRate: RATE });
  try {
    const [wasmBinary] = await Promise.all([
      loadRnnoise({ url: wasmUrl, simdUrl: simdWasmUrl }),
      context.audioWorklet.addModule(workletUrl),
    ]);
    await context.resume();
    return new NoiseEffect(context, wasmBinary, onSlow);
  } catch (error) {
    await context.close();
    throw error;
  }
}

class NoiseEffect implements TrackEffect {
  readonly #context: AudioContext;
  readonly #wasmBinary: ArrayBuffer;
  readonly #watch: ReturnType<typeof setInterval>;
  #source: MediaStreamAudioSourceNode | null = null;
  #node: RnnoiseWorkletNode | null = null;

  constructor(context: AudioContext, wasmBinary: ArrayBuffer, onSlow: () => void) {
    this.#context = context;
    this.#wasmBinary = wasmBinary;
    this.#watch = watchClock(context, onSlow);
  }

  through(track: MediaStreamTrack): MediaStreamTrack {
    const out = this.#context.createMediaStreamDestination();
    out.channelCount = 1;
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#node = new RnnoiseWorkletNode(this.#context, { maxChannels: 1, wasmBinary: this.#wasmBinary });
    this.#source.connect(this.#node).connect(out);
    const [cleaned] = out.stream.getAudioTracks();
    return cleaned ?? track;
  }

  release(): void {
    this.#source?.disconnect();
    this.#node?.disconnect();
    this.#node?.destroy();
    this.#source = null;
    this.#node = null;
  }

  close(): void {
    clearInterval(this.#watch);
    void this.#context.close();
  }
}

/** An audio thread that can't keep up lets its own clock fall behind. */
function watchClock(context: AudioContext, onSlow: () => void): ReturnType<typeof setInterval> {
  const pace = new Pace(LATE_SHARE);
  let before = { wall: performance.now(), sound: context.currentTime };
  return setInterval(() => {
    const now = { wall: performance.now(), sound: context.currentTime };
    const passed = (now.sound - before.sound) * 1000;
    // A tab that slept, or a context that the system holds: nothing can be said of that time.
    const isAwake = now.wall - before.wall < 2 * LOOK_MS && context.state === 'running';
    if (isAwake && pace.note((now.wall - before.wall) / Math.max(1, passed))) onSlow();
    before = now;
  }, LOOK_MS);
}
