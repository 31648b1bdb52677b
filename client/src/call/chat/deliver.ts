import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import type { Call } from '../call.ts';
import type { PendingMessage } from '../state.ts';

/** Which request carries a text: by whom it is for and where its writer stands now. @throws NoAnswer · Refused */
export async function deliverMessage(call: Call, { clientKey, text, to }: PendingMessage): Promise<ChatMessage> {
  const { message } = await send(call, clientKey, text, to);
  return message;
}

function send(call: Call, clientKey: string, text: string, to: ChatMessage['to']): Promise<{ message: ChatMessage }> {
  if (to === 'all') return call.request('chat:send', { clientKey, text });
  if (call.is.now.place === 'room') return call.request('waiting:write', { clientKey, text });
  return call.request('waiting:say', { clientKey, text });
}
