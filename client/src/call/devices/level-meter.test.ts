import { expect, test } from 'vitest';
import { levelOf } from './level-meter.ts';

function tone(amplitude: number): Float32Array {
  return Float32Array.from({ length: 1024 }, (_, i) => amplitude * Math.sin(i / 5));
}

test('silence is nothing and full scale is almost everything', () => {
  expect(levelOf(new Float32Array(1024))).toBe(0);
  expect(levelOf(tone(1))).toBeGreaterThan(0.9);
});

test('a voice is seen, the noise of a quiet room is not', () => {
  expect(levelOf(tone(0.05))).toBeGreaterThan(0.35);
  expect(levelOf(tone(0.0005))).toBe(0);
});
