import { expect, test } from 'vitest';
import { TabMemory } from './tab-memory.ts';

/** As a tab's storage, without a tab. */
function tabStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('keeps each consultation by itself, and forgets the one that is asked for', () => {
  const storage = tabStorage();
  const memory = new TabMemory('read', () => storage);
  memory.set('c1', 'lead 7');
  memory.set('c2', 'lead 2');
  expect(new TabMemory('devices', () => storage).get('c1')).toBeNull();
  memory.forget('c1');
  expect([memory.get('c1'), memory.get('c2')]).toEqual([null, 'lead 2']);
});

test('where storage is refused nothing is remembered, and nothing breaks', () => {
  const memory = new TabMemory('read', () => {
    throw new Error('refused');
  });
  memory.set('c1', 'lead 1');
  memory.forget('c1');
  expect(memory.get('c1')).toBeNull();
});
