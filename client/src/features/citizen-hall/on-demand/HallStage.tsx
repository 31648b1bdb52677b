import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { memo, type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { amIListening } from '../../../call/hall/own-part.ts';
import { isSelfHidden } from '../../../call/remembered-choice.ts';
import type { CallSession } from '../../../call/session.ts';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { sharing } from '../../call-share/share-on-demand.ts';
import GroupGrid from '../../call-stage/group/GroupGrid.tsx';
import { HandBadge } from '../../call-stage/group/HandBadge.tsx';
import { useOnItsSide } from '../../call-stage/group/use-on-its-side.ts';
import type { Width } from '../../call-stage/use-width.ts';
import { PersonTile } from '../../citizen-call/PersonTile.tsx';
import { SelfPip } from '../../citizen-call/SelfPip.tsx';
import { NobodyYet } from '../../citizen-call/Stage.tsx';
import { othersInRoom } from '../../citizen-frame/people.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { InsetStage } from './InsetStage.tsx';
import { inOrder, placeOf } from './people-order.ts';
import { SharedStage } from './SharedStage.tsx';

export interface HallStageProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Nobody's picture is wanted here now. */
  isHidden: boolean;
  width: Width;
  /** A phone's chat stands below. */
  isLow: boolean;
  /** Over the first picture. */
  top: ReactNode;
}

/** The pictures of a group, or of a webinar's stage; drawn anew when people or pictures change, not every second. */
export const HallStage = memo(({ session, snapshot, isHidden, width, isLow, top }: HallStageProps) => {
  const hidesSelf = useStore(isSelfHidden);
  const people = inOrder(othersInRoom(snapshot));
  const listens = amIListening(snapshot);
  const self = !listens && !hidesSelf && (
    <SelfPip session={session} snapshot={snapshot} at={width === 'narrow' ? 'top-right' : 'bottom-right'} />
  );
  if (people.length === 0) {
    return (
      <div className="stage-tiles hall-tiles">
        <NobodyYet top={top} />
        {self}
      </div>
    );
  }
  const pictures = { session, snapshot, people, isHidden, top };
  const isShown = snapshot.share !== null && snapshot.share.participantId !== snapshot.me.participantId;
  if (isShown) return <SharedStage {...pictures} self={self} />;
  if (listens && people.length < 3 && !people.some(({ role }) => role === 'interpreter')) {
    return <InsetStage {...pictures} />;
  }
  return <GroupStage {...pictures} self={self} width={width} isLow={isLow} />;
});

type GroupStageProps = Omit<HallStageProps, 'top'> & {
  people: readonly ParticipantView[];
  top: ReactNode;
  self: ReactNode;
};

function GroupStage({ session, snapshot, people, isHidden, width, isLow, top, self }: GroupStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const speaking = useCall(session, state => state.speaking);
  const isLandscape = useOnItsSide();
  const [first] = people;
  const tiles = people.map(person => ({
    id: person.id,
    name: person.shownAs,
    place: placeOf(person),
    tile: (
      <PersonTile
        session={session}
        snapshot={snapshot}
        person={person}
        isHidden={isHidden}
        top={
          <>
            {person === first && top}
            {person.part?.hand && <HandBadge place={person.part.hand.place} />}
          </>
        }
      />
    ),
  }));
  return (
    <div className="stage-tiles hall-tiles" ref={stage}>
      <GroupGrid
        session={session}
        stage={stage}
        tiles={tiles}
        speaking={speaking}
        width={width}
        isLandscape={isLandscape}
        isLow={isLow}
      />
      {self}
      {snapshot.share && <ShownOnDemand of={sharing} props={{ session, snapshot }} />}
    </div>
  );
}
