import { expect, test } from 'vitest';
import { TabMemory } from '../tab-memory.ts';
import { rememberedPlace, rememberPlace } from './remembered-place.ts';

function tabMemory(): TabMemory {
  const items = new Map<string, string>();
  return new TabMemory('read', () => ({
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
  }));
}

test('who has read stays at their place, another person in the same tab begins anew', () => {
  const memory = tabMemory();
  rememberPlace('c1', 'lead', 7, memory);
  expect(rememberedPlace('c1', 'lead', memory)).toBe(7);
  expect(rememberedPlace('c1', 'colleague-1', memory)).toBe(0);
  expect(rememberedPlace('c2', 'lead', memory)).toBe(0);
});

test('what is not ours is nothing', () => {
  const memory = tabMemory();
  memory.set('c1', 'lead many');
  expect(rememberedPlace('c1', 'lead', memory)).toBe(0);
});
