import type { CallSession } from '../../call/session.ts';
import type { CallState } from '../../call/state.ts';

type Own = CallState['own'];

/** What others get, not what is wished: a camera that the mode or the network holds back is not seen. */
export const isHeard = ({ mic }: Own): boolean => mic.wanted && mic.state !== 'failed' && mic.heldBy === null;
export const isSeen = ({ camera }: Own): boolean =>
  camera.wanted && camera.state !== 'failed' && camera.heldBy === null;

/** A press on the camera while the talk is by voice is the wish for video (D16); else it switches the device. */
export function pressCamera(session: CallSession, own: Own): void {
  if (own.camera.heldBy === 'mode') void session.setMode('video').then(() => session.setCamera(true));
  else void session.setCamera(!isSeen(own));
}
