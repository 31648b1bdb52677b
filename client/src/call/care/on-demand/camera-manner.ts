/** One layer as it was negotiated, lowest first: what it may at most be. */
export interface Layer {
  maxBitrate: number;
  scaleResolutionDownBy: number;
  /** Parts in time that the sfu may leave out; a browser that has none of it does not say. */
  scalabilityMode?: string | undefined;
}

export interface CameraConditions {
  /** Highest layer that anybody looks at; -1: nobody looks, null: nobody has said yet. */
  watched: number | null;
  /** What the browser believes the way up can carry; null while it does not know. */
  availableBps: number | null;
  /** Somebody reads signs: movement goes before sharpness. */
  isSign: boolean;
  /** Short side of the picture that the layers are cut from, px. */
  height: number;
  /** The machine was too slow for several layers of hands. */
  isOverloaded: boolean;
}

export interface LayerManner extends Layer {
  active: boolean;
  maxFramerate: number;
}

export interface CameraManner {
  layers: LayerManner[];
  degradationPreference: 'balanced' | 'maintain-framerate';
  contentHint: '' | 'motion';
}

/** Opus at 32 kbit/s with its in-band copies, and the headers of fifty packets a second. */
const VOICE_BPS = 60_000;
/** Less than this is no picture any more; then the level rules go over to voice (stats/voice-only.ts). */
const LEAST_VIDEO_BPS = 30_000;
/** From here on the browser's own sharing leaves the voice enough. */
const NARROW_BPS = 250_000;
const MOST_FRAMES = 30;
/** EN 301 549 §6.5 and issue 5: hands and lips need 320×240 at 20 frames before anything else. */
const SIGN_HEIGHT = 240;
const SIGN_BPS = 160_000;
/** Of the usual three parts in time the sfu leaves out the upper two before it leaves out a face: half of the frames. */
const ALL_FRAMES = 'L1T1';

/**
 * How the camera is sent now. Voice comes first: a narrow way is shared so that speech keeps its 32 kbit/s and the
 * picture gets the rest. Layers nobody looks at are off; the lowest stays, so that whoever opens the tile sees something
 * at once and the path is known to be alive.
 */
export function cameraManner(layers: readonly Layer[], conditions: CameraConditions): CameraManner {
  const { availableBps, isSign } = conditions;
  const isNarrow = availableBps !== null && availableBps < NARROW_BPS;
  const budget = isNarrow ? Math.max(LEAST_VIDEO_BPS, availableBps - VOICE_BPS) : Number.POSITIVE_INFINITY;
  const top = topLayer(layers, conditions);
  return {
    layers: layers.map((layer, index) => ({
      ...mannerOf(layer, index, conditions, budget),
      ...(isSign && { scalabilityMode: ALL_FRAMES }),
      active: index <= top,
      maxFramerate: MOST_FRAMES,
    })),
    degradationPreference: isSign ? 'maintain-framerate' : 'balanced',
    contentHint: isSign ? 'motion' : '',
  };
}

/**
 * Only by what is looked at, and of hands one layer alone where a machine cannot keep up: it would shrink all of them. Which of the layers left fit the way is the encoder's own decision: a layer switched off here
 * would keep the browser's estimate from ever growing to where it fits again (seen in comfort.spec).
 */
function topLayer(layers: readonly Layer[], { watched, isSign, isOverloaded }: CameraConditions): number {
  if (isSign && isOverloaded) return 0;
  return Math.max(0, Math.min(watched ?? layers.length - 1, layers.length - 1));
}

function mannerOf(layer: Layer, index: number, { isSign, height }: CameraConditions, budget: number): Layer {
  if (index > 0) return layer;
  if (!isSign) return { ...layer, maxBitrate: Math.min(layer.maxBitrate, budget) };
  // The lowest layer is what a narrow way gets: here it is never smaller than hands can be read at.
  const scale = Math.max(1, Math.min(layer.scaleResolutionDownBy, height / SIGN_HEIGHT));
  return { maxBitrate: Math.min(Math.max(layer.maxBitrate, SIGN_BPS), budget), scaleResolutionDownBy: scale };
}
