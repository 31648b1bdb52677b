import { useCallback, useEffect, useState } from 'react';
import type { Answer, GuestError } from '../citizen-app/rest.ts';

export type Reading<T> = { kind: 'loading' } | { kind: 'read'; data: T } | { kind: 'failed'; error: GuestError };

interface Read<T> {
  state: Reading<T>;
  /** «Ещё раз» after a failure. */
  retry: () => void;
  /** Quietly anew: what stands stays while it is read, and where it cannot be. */
  renew: () => Promise<T | null>;
  /** What a command answered. */
  saw: (data: T) => void;
}

/** What a page shows, read once it stands unless it is known already. `read` keeps its identity. */
export function useReading<T>(read: () => Promise<Answer<T>>, first?: T): Read<T> {
  const [state, setState] = useState<Reading<T>>(
    first === undefined ? { kind: 'loading' } : { kind: 'read', data: first },
  );
  const [isKnown] = useState(first !== undefined);
  const saw = useCallback((data: T) => setState({ kind: 'read', data }), []);
  const renew = useCallback(async () => {
    const answer = await read();
    setState(before => next(before, answer));
    return answer.ok ? answer.data : null;
  }, [read]);
  useEffect(() => {
    if (!isKnown) void renew();
  }, [renew, isKnown]);
  const retry = () => {
    setState({ kind: 'loading' });
    void renew();
  };
  return { state, retry, renew, saw };
}

function next<T>(before: Reading<T>, answer: Answer<T>): Reading<T> {
  if (answer.ok) return { kind: 'read', data: answer.data };
  const isGone = answer.error.code === 'NOT_FOUND';
  return before.kind === 'read' && !isGone ? before : { kind: 'failed', error: answer.error };
}
