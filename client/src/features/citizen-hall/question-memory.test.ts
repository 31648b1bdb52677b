import { beforeEach, expect, it } from 'vitest';
import { forgetQuestion, rememberedQuestion, rememberQuestion } from './question-memory.ts';

const kept = new Map<string, string>();
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, 'sessionStorage', { value: store, configurable: true });
});

it('a half written question outlives its panel, is another one in another meeting, and goes with the quick exit', () => {
  rememberQuestion('c', 'Положен ли проезд');
  expect(rememberedQuestion('c')).toBe('Положен ли проезд');
  expect(rememberedQuestion('d')).toBe('');
  forgetQuestion('c');
  expect(kept.size).toBe(0);
});

it('an asked one leaves nothing', () => {
  rememberQuestion('c', 'Положен ли проезд');
  rememberQuestion('c', '');
  expect(kept.size).toBe(0);
});
