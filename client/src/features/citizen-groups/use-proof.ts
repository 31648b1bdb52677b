import type { PublicGroupPage } from '@priyom/shared/api/groups';
import type { Proof } from '@priyom/shared/domain/enrolment/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { importAgain } from '../../ui/import-again.ts';

type Puzzle = PublicGroupPage['puzzle'];

interface Solving {
  challenge: string;
  found: Promise<Proof>;
  stop: AbortController;
}

/**
 * Solved as soon as the page stands, beside the typing. `proofOf` waits for it, mostly not at all; where the code could not
 * be fetched it rejects, and the next call tries anew.
 */
export function useProof({ challenge, bits }: Puzzle) {
  const solving = useRef<Solving | null>(null);
  const [likely, setLikely] = useState(0);
  const proofOf = useCallback((puzzle: Puzzle): Promise<Proof> => {
    if (solving.current?.challenge === puzzle.challenge) return solving.current.found;
    solving.current?.stop.abort();
    const stop = new AbortController();
    const found = find(puzzle, stop.signal, setLikely);
    const now = { challenge: puzzle.challenge, found, stop };
    solving.current = now;
    found.catch(() => {
      if (solving.current === now) solving.current = null;
    });
    return found;
  }, []);
  useEffect(() => {
    void proofOf({ challenge, bits }).catch(() => undefined);
  }, [proofOf, challenge, bits]);
  useEffect(
    () => () => {
      solving.current?.stop.abort();
      solving.current = null;
    },
    [],
  );
  return { proofOf, likely };
}

async function find(puzzle: Puzzle, signal: AbortSignal, onProgress: (likely: number) => void): Promise<Proof> {
  const { solve } = await importAgain(() => import('./on-demand/puzzle.ts'));
  const nonce = await solve(puzzle, signal, onProgress);
  return { challenge: puzzle.challenge, nonce };
}
