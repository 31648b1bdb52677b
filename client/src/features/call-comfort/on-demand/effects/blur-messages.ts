/** Between the page and the worker that blurs. Addresses are the page's: a worker's own base is its file. */
export type ToBlurWorker =
  | { kind: 'load'; loaderUrl: string; wasmUrl: string; modelUrl: string }
  | { kind: 'through'; readable: ReadableStream<VideoFrame>; writable: WritableStream<VideoFrame> };

export type FromBlurWorker =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  /** Of the last frames: how long one took, how far they were apart. */
  | { kind: 'pace'; workMs: number; gapMs: number };
