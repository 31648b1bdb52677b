import type { Snapshot } from '@priyom/shared/signaling/snapshot';

export type Mode = Snapshot['mode'];

/** By telephone the room's microphone is off: two ways for one voice echo. Chat is for those who do not speak now. */
export function modeHas(mode: Mode, kind: 'camera' | 'mic'): boolean {
  return kind === 'camera' ? mode === 'video' : mode === 'video' || mode === 'voice';
}

export interface ModeChange {
  role: 'guest' | 'staff';
  /** The device was wanted before. */
  wanted: boolean;
  /** The mode that is left, and whether a person or the network had chosen it. */
  left: { mode: Mode; cause: 'wish' | 'network' };
  to: Mode;
  /** This person pressed. */
  byMe: boolean;
}

/**
 * Nobody is put before a camera or a microphone by somebody else's press (D16): what a wished mode had switched off comes
 * back for a guest only by the guest's own choice. What the network had taken comes back by itself.
 */
export function wantedAfter(change: ModeChange, kind: 'camera' | 'mic'): boolean {
  const comesBack = modeHas(change.to, kind) && !modeHas(change.left.mode, kind);
  if (!change.wanted || !comesBack) return change.wanted;
  return change.byMe || change.role === 'staff' || change.left.cause === 'network';
}
