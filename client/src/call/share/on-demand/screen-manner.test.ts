import { expect, test } from 'vitest';
import { screenConstraints, screenManner } from './screen-manner.ts';

test('letters keep their pixels, a film keeps its frames', () => {
  expect(screenManner('text')).toMatchObject({
    contentHint: 'detail',
    degradationPreference: 'maintain-resolution',
  });
  expect(screenManner('video')).toMatchObject({
    contentHint: 'motion',
    degradationPreference: 'maintain-framerate',
  });
  const frames = (kind: 'text' | 'video') => screenManner(kind).encodings.map(({ maxFramerate }) => maxFramerate ?? 0);
  expect(Math.min(...frames('video'))).toBeGreaterThan(Math.max(...frames('text')));
});

test('the highest layer has every pixel, the lowest is the cheapest', () => {
  const [low, high] = screenManner('text').encodings;
  expect(high?.scaleResolutionDownBy).toBe(1);
  expect(low?.maxBitrate ?? 0).toBeLessThan(high?.maxBitrate ?? 0);
});

test('two producers never share the objects of their layers, since mediasoup-client writes rids into them', () => {
  expect(screenManner('text').encodings[0]).not.toBe(screenManner('text').encodings[0]);
});

test('a machine with two processors encodes a smaller picture', () => {
  expect(screenConstraints(2).width).toEqual({ max: 1_280 });
  expect(screenConstraints(8).width).toEqual({ max: 1_920 });
});
