import { expect, test } from 'vitest';
import { kept, keyed, moved, tapped, WHOLE, zoomed } from './zoom.ts';

const FRAME = { width: 400, height: 300 };

test('what is under the finger stays under it', () => {
  const finger = { x: 100, y: 200 };
  const { scale, x, y } = zoomed(WHOLE, 2, finger, FRAME);
  expect(scale).toBe(2);
  // The picture's point that lay there is at `scale * point + move` now.
  expect(scale * finger.x + x).toBeCloseTo(finger.x);
  expect(scale * finger.y + y).toBeCloseTo(finger.y);
});

test('the frame stays full, however far it is dragged or made small', () => {
  expect(moved({ scale: 2, x: 0, y: 0 }, { x: 500, y: 500 }, FRAME)).toEqual({ scale: 2, x: 0, y: 0 });
  expect(moved({ scale: 2, x: 0, y: 0 }, { x: -900, y: -900 }, FRAME)).toEqual({ scale: 2, x: -400, y: -300 });
  expect(zoomed({ scale: 2, x: -400, y: -300 }, 0.1, { x: 0, y: 0 }, FRAME)).toEqual(WHOLE);
  expect(kept({ scale: 90, x: 0, y: 0 }, FRAME).scale).toBe(5);
});

test('a double tap enlarges, the next one shows the whole', () => {
  const large = tapped(WHOLE, { x: 10, y: 10 }, FRAME);
  expect(large.scale).toBeGreaterThan(2);
  expect(tapped(large, { x: 10, y: 10 }, FRAME)).toEqual(WHOLE);
});

test('keys: plus, minus, arrows, nought; others are left to the page', () => {
  const large = keyed(WHOLE, '+', FRAME);
  expect(large?.scale).toBe(1.25);
  expect(large && keyed(large, 'ArrowRight', FRAME)?.x).toBeLessThan(large?.x ?? 0);
  expect(large && keyed(large, '0', FRAME)).toEqual(WHOLE);
  expect(large && keyed(large, '-', FRAME)).toEqual(WHOLE);
  expect(keyed(WHOLE, 'Tab', FRAME)).toBeNull();
});
