import wrtc from '@roamhq/wrtc';

const { RTCVideoSource, RTCAudioSource } = wrtc.nonstandard;
const FRAME_EVERY_MS = 50;
const AUDIO_EVERY_MS = 10;
const SAMPLE_RATE = 48_000;
const TONE_HZ = 440;
const LOUD = 12_000;

export interface Synthetic {
  track: MediaStreamTrack;
  /** Pictures or pieces of sound given to the sender so far: the clock for saying that nothing arrives. */
  pushed: number;
  stop(): void;
}

const GRAIN = Uint8Array.from({ length: 4096 }, (_, i) => ((i * 2_654_435_761) >>> 20) & 63);
const grain = (at: number): number => GRAIN[at & 4095] ?? 0;

/** A moving grainy pattern, so that every frame has something to encode. */
export function movingPicture(width = 320, height = 180): Synthetic {
  const source = new RTCVideoSource();
  const data = new Uint8Array((width * height * 3) / 2).fill(128);
  const track = source.createTrack();
  const media: Synthetic = { track, pushed: 0, stop: () => stop(timer, track) };
  let shift = 0;
  const timer = setInterval(() => {
    shift += 3;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1)
        data[y * width + x] = ((x >> 2) * 3 + (y >> 2) * 5 + shift + grain(x * 31 + y * 17 + shift * 7)) & 255;
    }
    source.onFrame({ width, height, data });
    media.pushed += 1;
  }, FRAME_EVERY_MS);
  return media;
}

/** A loud tone. */
export function tone(): Synthetic {
  const source = new RTCAudioSource();
  const samples = new Int16Array(SAMPLE_RATE / 100);
  const track = source.createTrack();
  const media: Synthetic = { track, pushed: 0, stop: () => stop(timer, track) };
  let at = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < samples.length; i += 1) {
      samples[i] = Math.round(LOUD * Math.sin((2 * Math.PI * TONE_HZ * at) / SAMPLE_RATE));
      at += 1;
    }
    source.onData({ samples, sampleRate: SAMPLE_RATE });
    media.pushed += 1;
  }, AUDIO_EVERY_MS);
  return media;
}

function stop(timer: NodeJS.Timeout, track: MediaStreamTrack): void {
  clearInterval(timer);
  track.stop();
}
