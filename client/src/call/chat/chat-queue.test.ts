import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import { beforeEach, expect, test, vi } from 'vitest';
import { NoAnswer, Refused } from '../signaling/failures.ts';
import type { ChatState, PendingMessage } from '../state.ts';
import { EMPTY_CHAT, received } from './chat-log.ts';
import { ChatQueue } from './chat-queue.ts';

let chat: ChatState;
let online: boolean;
/** What the server has, by clientKey: sent twice is once done. */
let stored: Map<string, ChatMessage>;
let received_: string[];

beforeEach(() => {
  chat = EMPTY_CHAT;
  online = true;
  stored = new Map();
  received_ = [];
});

function server(message: PendingMessage): ChatMessage {
  received_.push(message.clientKey);
  const known = stored.get(message.clientKey);
  if (known) return known;
  const seq = stored.size + 1;
  const kept = {
    seq,
    clientKey: message.clientKey,
    from: 'me',
    shownAs: '',
    text: message.text,
    at: '',
    to: message.to,
    readBy: [],
  };
  stored.set(message.clientKey, kept);
  return kept;
}

function queue(deliver: (message: PendingMessage) => Promise<ChatMessage>): ChatQueue {
  return new ChatQueue({
    chat: () => chat,
    setChat: next => {
      chat = next;
    },
    me: () => 'me',
    deliver,
  });
}

async function viaNetwork(message: PendingMessage): Promise<ChatMessage> {
  if (!online) throw new NoAnswer();
  return server(message);
}

test('texts written off line go out in their order once the connection is back', async () => {
  online = false;
  const q = queue(viaNetwork);
  q.write('раз', 'all');
  q.write('два', 'all');
  q.write('три', 'all');
  await vi.waitFor(() => expect(chat.pending.map(m => m.state)).toEqual(['queued', 'queued', 'queued']));
  online = true;
  q.flush();
  await vi.waitFor(() => expect(chat.pending).toEqual([]));
  expect(chat.messages.map(m => m.text)).toEqual(['раз', 'два', 'три']);
});

test('a text whose answer was lost is stored once', async () => {
  let lose = true;
  const q = queue(async message => {
    const kept = server(message);
    if (lose) {
      lose = false;
      throw new NoAnswer();
    }
    return kept;
  });
  q.write('один раз', 'all');
  await vi.waitFor(() => expect(chat.pending[0]?.state).toBe('queued'));
  q.flush();
  await vi.waitFor(() => expect(chat.messages).toHaveLength(1));
  expect(received_).toHaveLength(2);
  expect(stored.size).toBe(1);
});

test('a refused text does not hold up the next one and can be tried again', async () => {
  let refuse = true;
  const q = queue(async message => {
    if (message.text === 'первый' && refuse) throw new Refused({ code: 'RATE_LIMITED' });
    return server(message);
  });
  q.write('первый', 'all');
  q.write('второй', 'all');
  await vi.waitFor(() => expect(chat.messages.map(m => m.text)).toEqual(['второй']));
  expect(chat.pending).toMatchObject([{ text: 'первый', state: 'refused', error: { code: 'RATE_LIMITED' } }]);
  refuse = false;
  q.retry(chat.pending[0]?.clientKey ?? '');
  await vi.waitFor(() => expect(chat.pending).toEqual([]));
  expect(chat.messages.map(m => m.text)).toEqual(['второй', 'первый']);
});

test('a message of somebody else that arrives while one is being sent is not lost', async () => {
  let answer: () => void = () => undefined;
  const q = queue(
    message =>
      new Promise(resolve => {
        answer = () => resolve({ ...server(message), seq: 8 });
      }),
  );
  q.write('моё', 'all');
  const theirs = {
    seq: 7,
    clientKey: 'x',
    from: 'other',
    shownAs: '',
    text: 'их',
    at: '',
    to: 'all' as const,
    readBy: [],
  };
  chat = received(chat, [theirs], 'me');
  answer();
  await vi.waitFor(() => expect(chat.messages.map(m => m.text)).toEqual(['их', 'моё']));
});

test('spaces alone are not a message', () => {
  queue(viaNetwork).write('   ', 'all');
  expect(chat.pending).toEqual([]);
});
