import type { RtpEncodingParameters } from 'mediasoup-client/types';
import type { ScreenKind } from '../own-share.ts';

export interface ScreenManner {
  contentHint: 'detail' | 'motion';
  degradationPreference: 'maintain-resolution' | 'maintain-framerate';
  /** Lowest layer first. Two: whoever has a narrow way gets letters of half the size, and the voice stays whole. */
  encodings: RtpEncodingParameters[];
}

const LAYERS = [
  { scaleResolutionDownBy: 2, maxBitrate: 400_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 2_500_000 },
];
/** Fifteen is smooth enough for a page that is scrolled, and leaves the bits to the letters. */
const FRAMES: Record<ScreenKind, number> = { text: 15, video: 30 };

export function screenManner(kind: ScreenKind): ScreenManner {
  return {
    contentHint: kind === 'text' ? 'detail' : 'motion',
    degradationPreference: kind === 'text' ? 'maintain-resolution' : 'maintain-framerate',
    encodings: LAYERS.map(layer => ({ ...layer, maxFramerate: FRAMES[kind] })),
  };
}

/** At most this many pixels: a weak machine that also encodes its camera stays usable. */
export function screenConstraints(processors: number): MediaTrackConstraints {
  const isWeak = processors <= 2;
  return {
    width: { max: isWeak ? 1_280 : 1_920 },
    height: { max: isWeak ? 800 : 1_200 },
    frameRate: { max: FRAMES.video },
  };
}
