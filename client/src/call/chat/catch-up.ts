import type { Call } from '../call.ts';
import { received } from './chat-log.ts';

/** Texts that were written while this tab was away. */
export function catchUp(call: Call, seq: number): void {
  call.quietly(
    call.request('chat:since', { seq }).then(({ messages }) => {
      call.is.patch({ chat: received(call.is.state.chat, messages, call.me) });
    }),
  );
}
