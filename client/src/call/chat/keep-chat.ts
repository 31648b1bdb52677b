import type { Call } from '../call.ts';
import type { ChatState } from '../state.ts';
import { rememberQueue } from './remembered-queue.ts';

/** What is written outlives a reload of this tab. */
export function keepChat(call: Call, chat: ChatState): void {
  call.is.patch({ chat });
  if (call.me) rememberQueue(call.options.consultationId, call.me, chat);
}
