import { expect, it } from 'vitest';
import {
  type Appearance,
  decodeAppearance,
  encodeAppearance,
  getAppearance,
  normalAppearance,
  setAppearance,
  suggestAppearance,
} from './appearance.ts';
import { createTripleEscape } from './quick-exit.ts';

it('carries every choice through a link', () => {
  const choice: Appearance = { theme: 'contrast-dark', size: 3, wideSpacing: true, noImages: false };
  expect(encodeAppearance(choice)).toBe('a4310');
  expect(decodeAppearance('a4310')).toEqual(choice);
});

it.each([null, undefined, '', 'a9310', 'a4410', 'x', 'a43100'])('takes %s as the normal look', code => {
  expect(decodeAppearance(code)).toEqual(normalAppearance);
});

it('what was noted at booking is the first look, and gives way to the person’s own choice', () => {
  suggestAppearance({ size: 3 });
  expect(getAppearance().size).toBe(3);
  setAppearance(normalAppearance);
  suggestAppearance({ size: 3 });
  expect(getAppearance().size).toBe(1);
});

it('three presses of Esc within 1.5 s leave, slower ones do not', () => {
  const isThird = createTripleEscape();
  expect([0, 700, 1_500].map(isThird)).toEqual([false, false, true]);
  expect([2_000, 3_000, 4_000, 5_000].map(isThird)).toEqual([false, false, false, false]);
});
