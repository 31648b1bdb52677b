import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PublicGroupPage } from '@priyom/shared/api/groups';
import { zeroBits } from '@priyom/shared/domain/enrolment/zero-bits';

export type Puzzle = PublicGroupPage['puzzle'];

/** The page is drawn and answers between two slices, on an old phone too. */
const SLICE_MS = 8;
const TRIES_BETWEEN_LOOKS = 64;

/**
 * The smallest nonce for which sha256(`challenge:nonce`) begins with `bits` zero bits, in slices of the main thread: old
 * browsers have no worker made of modules. `crypto.subtle` answers each hash through a promise, which costs ten times the
 * hash, and is not there without TLS. `onProgress` hears how likely it would have been found by now, 0 to 1.
 * @throws the signal's reason
 */
export async function solve(
  { challenge, bits }: Puzzle,
  signal: AbortSignal,
  onProgress: (likely: number) => void,
): Promise<number> {
  const begun = sha256.create().update(utf8ToBytes(`${challenge}:`));
  const trial = begun.clone();
  for (let nonce = 0; ; ) {
    const until = performance.now() + SLICE_MS;
    do {
      for (const end = nonce + TRIES_BETWEEN_LOOKS; nonce < end; nonce++) {
        const hash = begun
          ._cloneInto(trial)
          .update(utf8ToBytes(String(nonce)))
          .digest();
        if (zeroBits(hash) >= bits) return nonce;
      }
    } while (performance.now() < until);
    onProgress(1 - Math.exp(-nonce / 2 ** bits));
    await new Promise(resolve => setTimeout(resolve, 0));
    signal.throwIfAborted();
  }
}
