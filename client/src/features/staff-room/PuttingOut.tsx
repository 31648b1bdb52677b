import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type ReactNode, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { EndDialog } from './EndDialog.tsx';
import { mayPutOut, PutOut } from './PersonTools.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface PuttingOutProps {
  session: CallSession;
  snapshot: Snapshot;
  children: ReactNode;
}

/** Around whatever shows people: one dialog for all the places from which a person is put out. */
export function PuttingOut({ session, snapshot, children }: PuttingOutProps) {
  const [person, setPerson] = useState<ParticipantView | null>(null);
  const [isEnding, setEnding] = useState(false);
  const close = () => setPerson(null);
  return (
    <PutOut value={mayPutOut(snapshot) ? setPerson : null}>
      {children}
      {person && !isEnding && (
        <RemoveDialog
          session={session}
          snapshot={snapshot}
          person={person}
          onEndForCause={() => setEnding(true)}
          onClose={close}
        />
      )}
      {isEnding && (
        <EndDialog
          session={session}
          isForCause
          onClose={() => {
            setEnding(false);
            close();
          }}
        />
      )}
    </PutOut>
  );
}
