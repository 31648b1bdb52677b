import { expect, it } from 'vitest';
import { beginsWithZeros, solve } from './puzzle.ts';
import { Sha256 } from './sha-256.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (hash: Uint32Array) => Array.from(hash, word => word.toString(16).padStart(8, '0')).join('');
const byBrowser = async (text: string) => {
  const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes(text)));
  return Uint32Array.from({ length: 8 }, (_, word) => hash.getUint32(word * 4));
};

it('hashes as the browser does, whatever the length of what comes before', async () => {
  for (const length of [0, 1, 30, 54, 55, 56, 62, 63, 64, 65, 119, 128, 200]) {
    const prefix = 'ж'.repeat(length).slice(0, length);
    const sha = new Sha256(bytes(prefix));
    // Twice, as nothing of the longer end may stay.
    for (const end of ['1234567890123456', '7']) {
      expect(hex(sha.hash(end)), `${length} + ${end}`).toBe(hex(await byBrowser(prefix + end)));
    }
  }
});

it('counts zero bits over the border of a word', () => {
  const hash = Uint32Array.of(0, 0x0fff_ffff, 0);
  expect([0, 31, 32, 36, 37].map(bits => beginsWithZeros(hash, bits))).toEqual([true, true, true, true, false]);
});

it('finds a nonce that the server can check', async () => {
  const puzzle = { challenge: 'a-challenge-of-the-page', bits: 12 };
  const nonce = await solve(puzzle, new AbortController().signal, () => {});
  expect(beginsWithZeros(await byBrowser(`${puzzle.challenge}:${nonce}`), puzzle.bits)).toBe(true);
});

it('stops when the page is read anew', async () => {
  const stop = new AbortController();
  const found = solve({ challenge: 'never-to-be-solved-at-all', bits: 200 }, stop.signal, () => stop.abort());
  await expect(found).rejects.toThrow();
});
