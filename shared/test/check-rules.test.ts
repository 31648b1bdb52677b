import { expect, it } from 'vitest';
import { isGoodRow, neededRows } from '../src/domain/check/rules.ts';

it('a video meeting needs every device and the network, a telephone talk none', () => {
  expect(neededRows('video')).toEqual(['camera', 'mic', 'sound', 'network']);
  expect(neededRows('voice')).not.toContain('camera');
  expect(neededRows('phone')).toEqual([]);
});

it('a weak network passes, a silent microphone and a row that was not measured do not', () => {
  expect(isGoodRow('network', 'weak')).toBe(true);
  expect(isGoodRow('mic', 'silent')).toBe(false);
  expect(isGoodRow('camera', 'skipped')).toBe(false);
});
