import type { CallState } from '../../call/state.ts';

type Own = CallState['own'];

/** What others get, not what is wished: a camera that the mode or the network holds back is not seen. */
export const isHeard = ({ mic }: Own): boolean => mic.wanted && mic.state !== 'failed' && mic.heldBy === null;
export const isSeen = ({ camera }: Own): boolean =>
  camera.wanted && camera.state !== 'failed' && camera.heldBy === null;
