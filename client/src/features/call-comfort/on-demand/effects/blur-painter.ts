import type { ImageSegmenter } from '@mediapipe/tasks-vision';

/** What the model was made for. */
const MASK = { width: 256, height: 144 };
/** The background is drawn from so small a picture that nothing in it can be read. */
const BACKGROUND_WIDTH = 96;
const BACKGROUND_BLUR_PX = 2;
/** Soft edges hide what the mask does not know. */
const EDGE_PX = 4;

/** Draws a person as they are before what stands behind them, unreadable. A worker's part: it knows nothing of a page. */
export class BlurPainter {
  readonly #segmenter: ImageSegmenter;
  readonly #seen = contextOf(MASK.width, MASK.height);
  readonly #mask = contextOf(MASK.width, MASK.height);
  readonly #pixels = new ImageData(MASK.width, MASK.height);
  readonly #background = contextOf(BACKGROUND_WIDTH, BACKGROUND_WIDTH);
  readonly #whole = contextOf(MASK.width, MASK.height);
  #lastMs = 0;

  constructor(segmenter: ImageSegmenter) {
    this.#segmenter = segmenter;
  }

  /** The caller closes both frames. */
  paint(frame: VideoFrame): VideoFrame {
    const { displayWidth: width, displayHeight: height, timestamp } = frame;
    this.#findPerson(frame);
    fit(this.#whole.canvas, width, height);
    const whole = this.#whole;
    whole.globalCompositeOperation = 'copy';
    whole.filter = `blur(${EDGE_PX}px)`;
    whole.drawImage(this.#mask.canvas, 0, 0, width, height);
    whole.filter = 'none';
    whole.globalCompositeOperation = 'source-in';
    whole.drawImage(frame, 0, 0, width, height);
    whole.globalCompositeOperation = 'destination-over';
    whole.drawImage(this.#behind(frame, width, height), 0, 0, width, height);
    return new VideoFrame(whole.canvas, { timestamp });
  }

  #findPerson(frame: VideoFrame): void {
    this.#seen.drawImage(frame, 0, 0, MASK.width, MASK.height);
    // The model wants time to go forward, whatever the camera says.
    this.#lastMs = Math.max(this.#lastMs + 1, frame.timestamp / 1000);
    const result = this.#segmenter.segmentForVideo(this.#seen.canvas, this.#lastMs);
    const person = result.confidenceMasks?.[0]?.getAsFloat32Array();
    const { data } = this.#pixels;
    // Without an answer nobody is shown: a background must not appear by a fault.
    for (let pixel = 0; pixel < MASK.width * MASK.height; pixel += 1)
      data[pixel * 4 + 3] = (person?.[pixel] ?? 0) * 255;
    result.close();
    this.#mask.putImageData(this.#pixels, 0, 0);
  }

  #behind(frame: VideoFrame, width: number, height: number): OffscreenCanvas {
    const background = this.#background;
    fit(background.canvas, BACKGROUND_WIDTH, Math.max(1, Math.round((BACKGROUND_WIDTH * height) / width)));
    background.filter = `blur(${BACKGROUND_BLUR_PX}px)`;
    background.drawImage(frame, 0, 0, background.canvas.width, background.canvas.height);
    return background.canvas;
  }
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: false });
  if (!context) throw new Error('no canvas in this worker');
  return context;
}

function fit(canvas: OffscreenCanvas, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
