import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect } from 'react';
import type { CallSession } from '../../call/session.ts';
import { ChatPanel } from '../staff-room/ChatPanel.tsx';
import { type Addressed, AudienceChoice } from './AudienceChoice.tsx';

interface HallChatProps {
  session: CallSession;
  snapshot: Snapshot;
  isOpen: boolean;
  one: Exclude<Addressed, string> | null;
  to: Addressed;
  onTo: (to: Addressed) => void;
}

/** The room's chat, with the choice for whom one writes. */
export function HallChat({ session, snapshot, isOpen, one, to, onTo }: HallChatProps) {
  const isPrivate = to !== 'all';
  useEffect(() => {
    // What is typed letter by letter everybody in the room would read.
    if (isPrivate) session.setByLetters(false);
  }, [isPrivate, session]);
  return (
    <ChatPanel
      session={session}
      snapshot={snapshot}
      isOpen={isOpen}
      audience={{
        to: typeof to === 'string' ? to : { one: to.id },
        choice: <AudienceChoice one={one} value={to} onChange={onTo} />,
      }}
    />
  );
}
