import { expect, it } from 'vitest';
import { zeroBits } from './zero-bits.ts';

it('counts over the border of a byte', () => {
  const hashes = [[0x80], [0x01, 0xff], [0, 0x0f], [0, 0, 0]];
  expect(hashes.map(bytes => zeroBits(Uint8Array.from(bytes)))).toEqual([0, 7, 12, 24]);
});
