import type { Method } from '../policy/schema.ts';

/** The rungs of one session, from the widest to the one that needs no network. */
export const CONSULTATION_MODES: readonly Method[] = ['video', 'voice', 'chat', 'phone'];

/** How a session goes on, and whether a person or the network has chosen it. */
export interface Rung {
  mode: Method;
  cause: 'wish' | 'network';
  /** An interpreter is in the room. */
  isSigned: boolean;
}

/**
 * D16, ux §6.4: the network takes the picture and leaves the voice, and gives back what it took. What somebody has wished
 * for is not its to change: a word of it that comes late is void. Where hands are read it takes nothing: they have no voice.
 */
export function mayNetworkMove(from: Rung, to: Method): boolean {
  if (from.mode === 'video') return to === 'voice' && !from.isSigned;
  return from.cause === 'network' && from.mode === 'voice' && to === 'video';
}
