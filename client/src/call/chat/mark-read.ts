import type { Call } from '../call.ts';
import { read } from './chat-log.ts';
import { rememberPlace } from './remembered-place.ts';

/** Everything that is here now has been seen, also after a reload of this tab. */
export function markRead(call: Call): void {
  const before = call.is.state.chat;
  const chat = read(before);
  if (chat === before) return;
  call.is.patch({ chat });
  if (call.me) rememberPlace(call.options.consultationId, call.me, chat.readSeq);
  call.quietly(call.request('chat:read', { seq: chat.readSeq }));
}
