import type { WireError } from '@priyom/shared/errors';
import type { ChatMessage, Snapshot } from '@priyom/shared/signaling/snapshot';
import { isSigned } from '../signing.ts';
import type { ChatState, PendingMessage } from '../state.ts';

export const EMPTY_CHAT: ChatState = {
  draft: '',
  messages: [],
  pending: [],
  unread: 0,
  readSeq: 0,
  ...{ typed: {}, byLetters: null },
};

/**
 * Adds messages of the server in any order, once each: an ack, a notification and a snapshot may all bring the same one.
 * One's own pending text goes when its message is here.
 */
export function received(chat: ChatState, messages: readonly ChatMessage[], me: string | null): ChatState {
  const known = new Map(chat.messages.map(message => [message.seq, message]));
  // One that was here may have been read meanwhile.
  const fresh = messages.filter(({ seq, readBy }) => (known.get(seq)?.readBy.length ?? -1) < readBy.length);
  const keys = new Set(messages.map(message => message.clientKey));
  const pending = chat.pending.filter(waiting => !keys.has(waiting.clientKey));
  if (fresh.length === 0 && pending.length === chat.pending.length) return chat;
  for (const message of fresh) known.set(message.seq, message);
  const all = [...known.values()].sort((a, b) => a.seq - b.seq);
  return { ...chat, messages: all, pending, unread: unreadIn(all, chat.readSeq, me) };
}

/** Somebody's letters; '' takes them back. */
export function typedBy(chat: ChatState, participantId: string, text: string): ChatState {
  const { [participantId]: _before, ...others } = chat.typed;
  return { ...chat, typed: text ? { ...others, [participantId]: text } : others };
}

/** In chat and with sign language one writes instead of talking: there letters are shown from the beginning (ux §6.9). */
export function isByLetters(
  { byLetters }: Pick<ChatState, 'byLetters'>,
  snapshot: Pick<Snapshot, 'mode' | 'participants'> | null,
): boolean {
  return byLetters ?? Boolean(snapshot && (snapshot.mode === 'chat' || isSigned(snapshot)));
}

export function seenBy(chat: ChatState, participantId: string, seqs: readonly number[]): ChatState {
  const messages = chat.messages.map(message =>
    seqs.includes(message.seq) ? { ...message, readBy: [...message.readBy, participantId] } : message,
  );
  return { ...chat, messages };
}

export function written(
  chat: ChatState,
  message: Pick<PendingMessage, 'clientKey' | 'text' | 'to' | 'addressee'>,
): ChatState {
  return { ...chat, pending: [...chat.pending, { ...message, state: 'queued', error: null }] };
}

export function marked(
  chat: ChatState,
  clientKey: string,
  state: PendingMessage['state'],
  error: WireError | null = null,
): ChatState {
  return {
    ...chat,
    pending: chat.pending.map(message => (message.clientKey === clientKey ? { ...message, state, error } : message)),
  };
}

export function dropped(chat: ChatState, clientKey: string): ChatState {
  return { ...chat, pending: chat.pending.filter(message => message.clientKey !== clientKey) };
}

export function read(chat: ChatState): ChatState {
  const readSeq = lastSeq(chat);
  return readSeq === chat.readSeq && chat.unread === 0 ? chat : { ...chat, readSeq, unread: 0 };
}

/** 0 when there is nothing yet. */
export function lastSeq(chat: ChatState): number {
  return chat.messages.at(-1)?.seq ?? 0;
}

function unreadIn(messages: readonly ChatMessage[], readSeq: number, me: string | null): number {
  return messages.filter(message => message.seq > readSeq && message.from !== me).length;
}
