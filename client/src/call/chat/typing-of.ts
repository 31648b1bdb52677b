import type { Call } from '../call.ts';
import { isByLetters } from './chat-log.ts';
import { Typing } from './typing.ts';

/**
 * In the room alone; a lost word of it is made good by the next one, or by the message. Not of somebody in a group: what
 * turns out to be for those who lead alone would have been read by all.
 */
export function typingOf(call: Call): Typing {
  const isApart = () => call.options.role === 'guest' && call.is.state.snapshot?.hall;
  return new Typing({
    isOn: () => call.is.now.place === 'room' && !isApart() && isByLetters(call.is.state.chat, call.is.state.snapshot),
    send: text => call.quietly(call.request('chat:type', { text })),
  });
}
