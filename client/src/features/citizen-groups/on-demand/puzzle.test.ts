import { zeroBits } from '@priyom/shared/domain/enrolment/zero-bits';
import { expect, it } from 'vitest';
import { solve } from './puzzle.ts';

const byBrowser = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

it('finds a nonce that the server can check', async () => {
  const puzzle = { challenge: 'a-challenge-of-the-page', bits: 12 };
  const nonce = await solve(puzzle, new AbortController().signal, () => {});
  expect(zeroBits(await byBrowser(`${puzzle.challenge}:${nonce}`))).toBeGreaterThanOrEqual(puzzle.bits);
});

it('stops when the page is read anew', async () => {
  const stop = new AbortController();
  const found = solve({ challenge: 'never-to-be-solved-at-all', bits: 200 }, stop.signal, () => stop.abort());
  await expect(found).rejects.toThrow();
});
