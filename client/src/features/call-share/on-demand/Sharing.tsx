import '../../call-stage/on-demand/strip.css';
import './share.css';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { ReactNode } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { ShareBar } from './ShareBar.tsx';
import { SharedScreen } from './SharedScreen.tsx';

export interface SharingProps {
  session: CallSession;
  snapshot: Snapshot;
  /** The person wants nobody's picture here now. */
  isHidden?: boolean;
  /** Who is here, where it has stood over a picture. */
  top?: ReactNode;
}

/** Somebody's screen is shown: to who shows it that it is seen, to the others the screen itself. */
export default function Sharing({ session, snapshot, isHidden = false, top }: SharingProps) {
  const { share, me } = snapshot;
  const owner = snapshot.participants.find(({ id }) => id === share?.participantId);
  if (!owner) return null;
  if (owner.id === me.participantId) return <ShareBar session={session} snapshot={snapshot} />;
  return (
    <>
      <SharedScreen key={owner.id} session={session} snapshot={snapshot} owner={owner} isHidden={isHidden} />
      {top && <div className="shared-top">{top}</div>}
    </>
  );
}
