import type { Call } from './call.ts';
import { EMPTY_CHAT } from './chat/chat-log.ts';
import { forgetPlace } from './chat/remembered-place.ts';
import { forgetQueue } from './chat/remembered-queue.ts';
import { forgetDevices } from './devices/remembered-devices.ts';
import { forgetWishes } from './remembered-choice.ts';

/**
 * «Быстрый выход» (ux §6.7) of who is in a session. Synchronous from the press to the end: lights out, transports closed,
 * the server told by the socket (which may not get its word out of a page that is being replaced: the page sends a beacon
 * too), nothing kept in this browser.
 */
export function quickExit(call: Call): void {
  const { consultationId } = call.options;
  const told = call.request('session:quickExit', {});
  told.catch(() => undefined);
  call.stopMedia();
  call.settle({ kind: 'left' });
  forgetWishes(consultationId);
  forgetPlace(consultationId);
  forgetQueue(consultationId);
  forgetDevices();
  call.is.patch({ snapshot: null, chat: EMPTY_CHAT, asks: [], speaking: [], probe: null });
}
