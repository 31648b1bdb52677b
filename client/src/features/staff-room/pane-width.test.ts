import { expect, it } from 'vitest';
import { paneWidth, widthAfterKey } from './pane-width.ts';

it('is 480 of 1440 until somebody moves the border', () => {
  expect(paneWidth(null, 1_440)).toBe(480);
  expect(paneWidth(null, 1_024)).toBe(400);
});

it('stays between 380 and 640, and leaves the stage its half', () => {
  expect(paneWidth(100, 1_440)).toBe(380);
  expect(paneWidth(900, 1_440)).toBe(640);
  expect(paneWidth(640, 1_100)).toBe(550);
});

it('goes with the arrows, and to its ends', () => {
  expect(widthAfterKey(480, 'ArrowLeft', 1_440)).toBe(500);
  expect(widthAfterKey(390, 'ArrowRight', 1_440)).toBe(380);
  expect(widthAfterKey(480, 'Home', 1_440)).toBe(640);
  expect(widthAfterKey(480, 'End', 1_440)).toBe(380);
  expect(widthAfterKey(480, 'a', 1_440)).toBeNull();
});
