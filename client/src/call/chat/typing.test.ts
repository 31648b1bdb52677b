import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Typing } from './typing.ts';

let isOn: boolean;
let told: string[];
let typing: Typing;

beforeEach(() => {
  vi.useFakeTimers();
  isOn = true;
  told = [];
  typing = new Typing({ isOn: () => isOn, send: text => told.push(text) });
});
afterEach(() => vi.useRealTimers());

test('the first letter goes at once, the next ones together, the last one surely', () => {
  for (const text of ['П', 'Пр', 'При']) typing.changed(text);
  expect(told).toEqual(['П']);
  vi.advanceTimersByTime(300);
  expect(told).toEqual(['П', 'При']);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['П', 'При']);
});

test('by message nothing is told, and switching over takes back what was', () => {
  typing.changed('Тайна');
  isOn = false;
  vi.advanceTimersByTime(300);
  typing.changed('Тайна');
  expect(told).toEqual(['Тайна', '']);
  typing.changed('Другое');
  vi.advanceTimersByTime(300);
  expect(told).toEqual(['Тайна', '']);
});

test('a sent message takes the place of its letters: they are not taken back before it comes', () => {
  typing.changed('Да');
  typing.sent();
  typing.changed('');
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['Да']);
});
