import type { OwnDevice } from '../state.ts';
import type { OwnSource } from './own-producers.ts';

/** none = the server need not know of it · paused = it is known and silent · live. */
export type SendPlan = 'none' | 'paused' | 'live';

/**
 * What should be sent of a device now. A muted microphone is announced all the same, so that unmuting is one word to
 * the server; a camera is announced with the first picture.
 */
export function sendPlan(source: OwnSource, device: OwnDevice, isAnnounced: boolean, isVoiceOnly: boolean): SendPlan {
  const isHeld = device.heldBy === 'mode' || (source === 'camera' && isVoiceOnly);
  if (device.stream && device.wanted && !isHeld) return 'live';
  return isAnnounced || (source === 'mic' && device.stream) ? 'paused' : 'none';
}
