import { ImageSegmenter } from '@mediapipe/tasks-vision';
import type { FromBlurWorker, ToBlurWorker } from './blur-messages.ts';
import { BlurPainter } from './blur-painter.ts';

/** Frames between two words about the pace. */
const LOOK_FRAMES = 20;

let painter: BlurPainter | null = null;

addEventListener('message', ({ data }: MessageEvent<ToBlurWorker>) => {
  if (data.kind === 'load') void load(data);
  // Its end is the end of either track; the page hears nothing new by it.
  else void run(data.readable, data.writable).catch(() => undefined);
});

async function load({ loaderUrl, wasmUrl, modelUrl }: Extract<ToBlurWorker, { kind: 'load' }>): Promise<void> {
  try {
    const files = { wasmLoaderPath: loaderUrl, wasmBinaryPath: wasmUrl };
    const segmenter = await ImageSegmenter.createFromOptions(files, {
      baseOptions: { modelAssetPath: modelUrl, delegate: 'CPU' },
      runningMode: 'VIDEO',
      outputConfidenceMasks: true,
      outputCategoryMask: false,
    });
    painter = new BlurPainter(segmenter);
    tell({ kind: 'ready' });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

async function run(readable: ReadableStream<VideoFrame>, writable: WritableStream<VideoFrame>): Promise<void> {
  let frames = 0;
  let workMs = 0;
  let since = performance.now();
  const blurring = new TransformStream<VideoFrame, VideoFrame>({
    transform(frame, controller) {
      const began = performance.now();
      const blurred = painter?.paint(frame);
      frame.close();
      if (blurred) controller.enqueue(blurred);
      workMs += performance.now() - began;
      frames += 1;
      if (frames < LOOK_FRAMES) return;
      const now = performance.now();
      tell({ kind: 'pace', workMs: workMs / frames, gapMs: (now - since) / frames });
      frames = 0;
      workMs = 0;
      since = now;
    },
  });
  await readable.pipeThrough(blurring).pipeTo(writable);
}

function tell(message: FromBlurWorker): void {
  postMessage(message);
}
