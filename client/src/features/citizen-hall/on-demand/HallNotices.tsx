import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { partOf } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import type { Panel } from '../../citizen-call/Controls.tsx';
import { Notices } from '../../citizen-call/Notices.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import { FloorSheet } from './FloorSheet.tsx';
import { StageInvitation } from './StageInvitation.tsx';

interface HallNoticesProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
  now: number;
  onOpen: (panel: Panel) => void;
}

/** The floor comes before everything but a connection that is gone: nobody waits for an answer then. */
export function HallNotices({ session, snapshot, hall, now, onOpen }: HallNoticesProps) {
  const isThere = useCall(session, state => state.phase.kind === 'inRoom');
  // By telephone, or in writing, there is no microphone to switch on.
  const isMuted = useCall(session, ({ own }) => !own.mic.wanted && own.mic.heldBy !== 'mode');
  const floor = partOf(snapshot)?.floor;
  if (isThere && floor === 'has' && hall.form === 'group' && isMuted) return <FloorSheet session={session} />;
  return (
    <>
      {isThere && floor === 'offered' && <StageInvitation session={session} snapshot={snapshot} hall={hall} />}
      <Notices session={session} snapshot={snapshot} now={now} onOpen={onOpen} />
    </>
  );
}
