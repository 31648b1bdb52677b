import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { type ReactNode, useRef } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useView } from '../../call-stage/use-view.ts';
import { PersonTiles } from '../../citizen-call/PersonTile.tsx';

interface InsetStageProps {
  session: CallSession;
  snapshot: Snapshot;
  /** One or two: the leader full, a second one in the corner (ux §6.2). */
  people: readonly ParticipantView[];
  isHidden: boolean;
  top: ReactNode;
}

/** The stage of a webinar as the hall sees it. */
export function InsetStage({ session, snapshot, people, isHidden, top }: InsetStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  useView(session, stage, people.map(({ id }) => id).join());
  return (
    <div className="stage-tiles inset-tiles" ref={stage}>
      <PersonTiles session={session} snapshot={snapshot} people={people} isHidden={isHidden} top={top} />
    </div>
  );
}
