import type { Call } from '../call.ts';
import { isByLetters } from './chat-log.ts';
import { Typing } from './typing.ts';

/** In the room alone; a lost word of it is made good by the next one, or by the message. */
export function typingOf(call: Call): Typing {
  return new Typing({
    isOn: () => call.is.now.place === 'room' && isByLetters(call.is.state.chat, call.is.state.snapshot),
    send: text => call.quietly(call.request('chat:type', { text })),
  });
}
