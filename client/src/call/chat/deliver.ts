import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import type { Call } from '../call.ts';
import { Refused } from '../signaling/failures.ts';
import type { PendingMessage, Place } from '../state.ts';

/** Which request carries a text: by whom it is for, and who writes it from where. @throws NoAnswer · Refused */
export async function deliverMessage(call: Call, pending: PendingMessage): Promise<ChatMessage> {
  const { message } = await send(call, pending);
  return message;
}

function send(call: Call, { clientKey, text, to, addressee }: PendingMessage): Promise<{ message: ChatMessage }> {
  const name = requestFor(to, call.options.role, call.is.now.place, call.is.state.snapshot?.group ?? false);
  if (name === null) return Promise.reject(new Refused({ code: 'INVALID_STATE' }));
  if (name !== 'chat:send') return call.request(name, { clientKey, text });
  return call.request(name, { clientKey, text, to: to === 'waiting' ? 'all' : to, addressee: addressee ?? null });
}

/**
 * A guest's words to the staff that did not go out before the press on «Войти» are said in the room: there the staff is.
 * In a group others would read them too, so there the person decides (null).
 */
export function requestFor(
  to: ChatMessage['to'],
  role: 'guest' | 'staff',
  place: Place,
  isGroup: boolean,
): 'chat:send' | 'waiting:say' | 'waiting:write' | null {
  if (to !== 'waiting') return 'chat:send';
  if (role === 'staff') return 'waiting:write';
  if (place !== 'room') return 'waiting:say';
  return isGroup ? null : 'chat:send';
}
