import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useStore } from 'zustand';
import type { CallSession } from '../../call/session.ts';

interface TypedLinesProps {
  session: CallSession;
  snapshot: Snapshot;
  className: string;
  words: (name: string) => string;
}

/**
 * Letters of the others as they are typed. A screen reader is told the message alone, once it is there; who reads along
 * by hand finds the letters here.
 */
export function TypedLines({ session, snapshot, className, words }: TypedLinesProps) {
  const typed = useStore(session.store, state => state.chat.typed);
  return snapshot.participants
    .filter(({ id, connection }) => typed[id] && connection === 'up')
    .map(({ id, shownAs }) => (
      <div key={id} className={className} data-pending="true" aria-live="off">
        <small>{words(shownAs)}</small>
        <p>{typed[id]}</p>
      </div>
    ));
}
