import { expect, it } from 'vitest';
import { encoderNow } from './encoder-now.ts';

const layer = (facts: object) => ({ type: 'outbound-rtp', ...facts });
const reportOf = (...stats: object[]) => new Map(stats.map((stat, index) => [String(index), stat]));

it('what an overloaded machine cuts its layers from is known by the lowest one', () => {
  const lowest = layer({ rid: 'r0', frameWidth: 320, frameHeight: 180, qualityLimitationReason: 'cpu' });
  const report = reportOf(layer({ rid: 'r1', frameWidth: 480, frameHeight: 270 }), lowest);
  expect(encoderNow(report, 1.5)).toEqual({ height: 270, isOverloaded: true });
});

it('a telephone held upright counts by its width', () => {
  const report = reportOf(layer({ frameWidth: 240, frameHeight: 427, qualityLimitationReason: 'bandwidth' }));
  expect(encoderNow(report, 1.5)).toEqual({ height: 360, isOverloaded: false });
});

it('before the first frame nothing is known', () => {
  expect(encoderNow(reportOf(layer({ rid: 'r0' })), 2)).toEqual({ height: null, isOverloaded: false });
});
