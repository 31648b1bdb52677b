import type { Call } from '../call.ts';
import { read } from './chat-log.ts';
import { rememberPlace } from './remembered-place.ts';

/** Everything that is here now has been seen, also after a reload of this tab. */
export function markRead(call: Call): void {
  const chat = read(call.is.state.chat);
  call.is.patch({ chat });
  if (call.me) rememberPlace(call.options.consultationId, call.me, chat.readSeq);
}
