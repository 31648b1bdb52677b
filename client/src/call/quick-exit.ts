import { QUICK_EXIT_PATH } from '@priyom/shared/signaling/ack';
import type { Call } from './call.ts';
import { EMPTY_CHAT } from './chat/chat-log.ts';
import { forgetPlace } from './chat/remembered-place.ts';
import { forgetQueue } from './chat/remembered-queue.ts';
import { forgetDevices } from './devices/remembered-devices.ts';
import { forgetWishes } from './remembered-choice.ts';

/**
 * «Быстрый выход» (ux §6.7). Synchronous from the press to the end: lights out, transports closed, the server told twice
 * (the socket may not get its word out of a page that is being replaced; the beacon does), nothing kept in this browser.
 */
export function quickExit(call: Call): void {
  const { consultationId, invitationId, serverUrl } = call.options;
  const told = call.request('session:quickExit', {});
  told.catch(() => undefined);
  call.stopMedia();
  const body = new Blob([JSON.stringify({ invitationId })], { type: 'application/json' });
  navigator.sendBeacon(new URL(QUICK_EXIT_PATH, serverUrl ?? window.location.origin), body);
  call.settle({ kind: 'left' });
  forgetWishes(consultationId);
  forgetPlace(consultationId);
  forgetQueue(consultationId);
  forgetDevices();
  call.is.patch({ snapshot: null, chat: EMPTY_CHAT, asks: [], speaking: [], probe: null });
}
