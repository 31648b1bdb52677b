import { beforeEach, expect, test } from 'vitest';
import { EMPTY_CHAT } from './chat-log.ts';
import { forgetQueue, forgetQueues, recallQueue, rememberQueue } from './remembered-queue.ts';

const NOTHING = { pending: [], draft: '' };
const kept = new Map<string, string>();
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};
Object.defineProperty(globalThis, 'sessionStorage', { value: store, configurable: true });

beforeEach(() => kept.clear());

const written = {
  ...EMPTY_CHAT,
  draft: 'И ещё',
  pending: [{ clientKey: 'k', text: 'Написано без связи', to: 'all' as const, state: 'sending' as const, error: null }],
};

test('what was not delivered and what was being written outlive a reload; then it waits for its turn', () => {
  rememberQueue('c', 'me', written);
  expect(recallQueue('c', 'me')).toEqual({
    draft: 'И ещё',
    pending: [{ clientKey: 'k', text: 'Написано без связи', to: 'all', state: 'queued', error: null }],
  });
});

test('what only those who lead may read is not lost, nor read by all', () => {
  const [message] = written.pending;
  rememberQueue('c', 'me', { ...written, pending: message ? [{ ...message, to: 'leaders' }] : [] });
  expect(recallQueue('c', 'me').pending).toMatchObject([{ to: 'leaders', text: 'Написано без связи' }]);
});

test('another person, another meeting, a spoilt memory and a quick exit find nothing', () => {
  rememberQueue('c', 'me', written);
  expect(recallQueue('c', 'other')).toEqual(NOTHING);
  expect(recallQueue('d', 'me')).toEqual(NOTHING);
  store.setItem('priyom.chat.d', '["me","",["k",5]');
  expect(recallQueue('d', 'me')).toEqual(NOTHING);
  forgetQueue('c');
  expect(kept.has('priyom.chat.c')).toBe(false);
});

test('who signs out leaves nothing of any talk in the tab, and nothing else is lost', () => {
  const tab = { ...store, 'priyom.chat.c': '', 'priyom.read.c': '' };
  const removed: string[] = [];
  Object.defineProperty(globalThis, 'sessionStorage', {
    value: { ...tab, removeItem: (key: string) => removed.push(key) },
    configurable: true,
  });
  forgetQueues();
  Object.defineProperty(globalThis, 'sessionStorage', { value: store, configurable: true });
  expect(removed).toEqual(['priyom.chat.c']);
});

test('what has arrived is not kept', () => {
  rememberQueue('c', 'me', written);
  rememberQueue('c', 'me', EMPTY_CHAT);
  expect(kept.size).toBe(0);
});
