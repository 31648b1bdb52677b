import type { HallFacts, ListenerView } from '@priyom/shared/signaling/hall';
import { useCallback, useEffect, useState } from 'react';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';

/** People come by the dozen in the first minute: one reading for all of them. */
const GATHER_MS = 1_000;

interface Listeners {
  /** null: not read yet. */
  people: readonly ListenerView[] | null;
  /** And nothing older is there to be shown. */
  hasFailed: boolean;
  read: () => void;
}

/** The list of a hall, read while somebody looks at it and anew whenever its numbers change. */
export function useListeners(session: CallSession, hall: HallFacts, isOpen: boolean): Listeners {
  const [people, setPeople] = useState<readonly ListenerView[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const read = useCallback(() => {
    void hallOf(session)
      .hallPeople()
      .then(found => {
        if (found) setPeople(found);
        setFailed(found === null);
      });
  }, [session]);
  const numbers = [hall.listening, hall.waiting, hall.expected, hall.hands].join();
  const isRead = people !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers are why it is read again
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(read, isRead ? GATHER_MS : 0);
    return () => clearTimeout(timer);
  }, [isOpen, numbers, read]);
  return { people, hasFailed: hasFailed && !isRead, read };
}
