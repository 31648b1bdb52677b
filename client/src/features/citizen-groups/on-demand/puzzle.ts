import type { PublicGroupPage } from '@priyom/shared/api/groups';
import { Sha256 } from './sha-256.ts';

export type Puzzle = PublicGroupPage['puzzle'];

/** The page is drawn and answers between two slices, on an old phone too. */
const SLICE_MS = 8;
const TRIES_BETWEEN_LOOKS = 64;

/** True when the hash begins with so many zero bits. */
export function beginsWithZeros(hash: Uint32Array, bits: number): boolean {
  for (let word = 0, left = bits; left > 0; word++, left -= 32) {
    if (Math.clz32(hash[word] ?? 0) < Math.min(left, 32)) return false;
  }
  return true;
}

/**
 * The smallest nonce for which sha256(`challenge:nonce`) begins with `bits` zero bits, in slices of the main thread: old
 * browsers have no worker made of modules. `onProgress` hears how likely it would have been found by now, 0 to 1.
 * @throws the signal's reason
 */
export async function solve(
  { challenge, bits }: Puzzle,
  signal: AbortSignal,
  onProgress: (likely: number) => void,
): Promise<number> {
  const sha = new Sha256(new TextEncoder().encode(`${challenge}:`));
  for (let nonce = 0; ; ) {
    const until = performance.now() + SLICE_MS;
    do {
      for (const end = nonce + TRIES_BETWEEN_LOOKS; nonce < end; nonce++) {
        if (beginsWithZeros(sha.hash(String(nonce)), bits)) return nonce;
      }
    } while (performance.now() < until);
    onProgress(1 - Math.exp(-nonce / 2 ** bits));
    await new Promise(resolve => setTimeout(resolve, 0));
    signal.throwIfAborted();
  }
}
