import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import { expect, test } from 'vitest';
import { participant } from '../participant-fixture.ts';
import { CALLED } from '../snapshot-fixture.ts';
import { dropped, EMPTY_CHAT, isByLetters, lastSeq, marked, read, received, written } from './chat-log.ts';

const ME = 'p-me';

function message(seq: number, from = 'p-other', clientKey = `k${seq}`): ChatMessage {
  return {
    seq,
    clientKey,
    from,
    shownAs: '',
    text: `text ${seq}`,
    at: '2026-11-25T08:00:00.000Z',
    to: 'all',
    readBy: [],
  };
}

test('a message that comes by ack, by notification and by snapshot is one message', () => {
  let chat = received(EMPTY_CHAT, [message(1)], ME);
  chat = received(chat, [message(1)], ME);
  chat = received(chat, [message(1), message(2)], ME);
  expect(chat.messages.map(m => m.seq)).toEqual([1, 2]);
  expect(chat.unread).toBe(2);
});

test('messages that overtake each other are shown by their number', () => {
  const chat = received(received(EMPTY_CHAT, [message(3)], ME), [message(1), message(2)], ME);
  expect(chat.messages.map(m => m.seq)).toEqual([1, 2, 3]);
  expect(lastSeq(chat)).toBe(3);
});

test('the pending text goes when its message is here, also when the ack was lost', () => {
  const waiting = written(EMPTY_CHAT, { clientKey: 'mine', text: 'Здравствуйте', to: 'all' });
  expect(waiting.pending).toHaveLength(1);
  const chat = received(waiting, [message(1, ME, 'mine')], ME);
  expect(chat.pending).toEqual([]);
  expect(chat.messages).toHaveLength(1);
});

test('own messages are never unread', () => {
  expect(received(EMPTY_CHAT, [message(1, ME)], ME).unread).toBe(0);
});

test('what was read stays read when the snapshot repeats it', () => {
  const seen = read(received(EMPTY_CHAT, [message(1), message(2)], ME));
  expect(seen.unread).toBe(0);
  expect(received(seen, [message(1), message(2), message(3)], ME).unread).toBe(1);
});

test('after a reload only what came meanwhile is new', () => {
  const chat = received({ ...EMPTY_CHAT, readSeq: 2 }, [message(1), message(2), message(3)], ME);
  expect(chat.messages).toHaveLength(3);
  expect(chat.unread).toBe(1);
});

test('a refused text stays with its reason until it is dropped', () => {
  let chat = written(EMPTY_CHAT, { clientKey: 'a', text: 'x', to: 'all' });
  chat = marked(chat, 'a', 'refused', { code: 'RATE_LIMITED' });
  expect(chat.pending[0]).toMatchObject({ state: 'refused', error: { code: 'RATE_LIMITED' } });
  expect(dropped(chat, 'a').pending).toEqual([]);
});

test('letters are shown as they are typed where one writes instead of talking, unless the person chose otherwise', () => {
  const signed = { ...CALLED, participants: [participant({ id: 'i', role: 'interpreter' })] };
  const gone = { ...CALLED, participants: [participant({ id: 'i', role: 'interpreter', status: 'left' })] };
  const by = (snapshot: Parameters<typeof isByLetters>[1], byLetters: boolean | null = null) =>
    isByLetters({ byLetters }, snapshot);
  expect([by(null), by(CALLED), by(gone)]).toEqual([false, false, false]);
  expect([by({ ...CALLED, mode: 'chat' }), by(signed)]).toEqual([true, true]);
  expect([by(signed, false), by(CALLED, true)]).toEqual([false, true]);
});
