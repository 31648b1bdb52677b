import { expect, test } from 'vitest';
import { cameraConstraints, cameraEncodings } from './encodings.ts';

test('a big picture is sent in three layers, a phone in two, a tiny one in one', () => {
  expect(cameraEncodings(1280)).toHaveLength(3);
  expect(cameraEncodings(640)).toHaveLength(2);
  expect(cameraEncodings(320)).toHaveLength(1);
});

test('layer 0 is the smallest and the cheapest', () => {
  for (const side of [640, 1280]) {
    const layers = cameraEncodings(side);
    const scales = layers.map(layer => layer.scaleResolutionDownBy ?? 1);
    const rates = layers.map(layer => layer.maxBitrate ?? 0);
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
  }
});

test('a machine with two processors is not asked for 720 lines', () => {
  expect(cameraConstraints(2).height).toEqual({ ideal: 360 });
  expect(cameraConstraints(8).height).toEqual({ ideal: 720 });
});

test('two producers never share the objects of their layers, since mediasoup-client writes rids into them', () => {
  expect(cameraEncodings(640)[0]).not.toBe(cameraEncodings(640)[0]);
});
