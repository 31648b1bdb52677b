import { expect, test } from 'vitest';
import { forgetPlace, rememberedPlace, rememberPlace } from './remembered-place.ts';

/** As a tab's storage, without a tab. */
function tabStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('who has read stays at their place, another person in the same tab begins anew', () => {
  const storage = tabStorage();
  rememberPlace('c1', 'lead', 7, storage);
  expect(rememberedPlace('c1', 'lead', storage)).toBe(7);
  expect(rememberedPlace('c1', 'colleague-1', storage)).toBe(0);
  expect(rememberedPlace('c2', 'lead', storage)).toBe(0);
});

test('nothing stays after it is forgotten', () => {
  const storage = tabStorage();
  rememberPlace('c1', 'party-0', 3, storage);
  forgetPlace('c1', storage);
  expect(rememberedPlace('c1', 'party-0', storage)).toBe(0);
});

test('what is not ours is nothing, also where storage is refused', () => {
  const storage = tabStorage();
  storage.setItem('priyom.read.c1', 'lead many');
  expect(rememberedPlace('c1', 'lead', storage)).toBe(0);
  const refused = () => {
    throw new Error('refused');
  };
  const refusing = { getItem: refused, setItem: refused, removeItem: refused };
  rememberPlace('c1', 'lead', 1, refusing);
  expect(rememberedPlace('c1', 'lead', refusing)).toBe(0);
});
