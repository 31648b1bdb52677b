import type { HallFacts } from '@priyom/shared/signaling/hall';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { amIListening } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { comfort } from '../../call-comfort/comfort-on-demand.ts';
import { givenSheet } from '../../call-materials/given-sheet.ts';
import type { Width } from '../../call-stage/use-width.ts';
import type { Panel } from '../../citizen-call/Controls.tsx';
import { Lines } from '../../citizen-call/Lines.tsx';
import { momentOf } from '../../citizen-call/moment.ts';
import type { QuietTalk } from '../../citizen-call/use-quiet.ts';
import { Captions } from './Captions.tsx';
import { HallNotices } from './HallNotices.tsx';
import { HallStage } from './HallStage.tsx';
import { HallTop } from './HallTop.tsx';
import { PollLine } from './PollLine.tsx';
import { ReactionLine } from './ReactionLine.tsx';

interface HallViewProps {
  session: CallSession;
  snapshot: Snapshot;
  hall: HallFacts;
  now: number;
  talk: QuietTalk;
  width: Width;
  /** What stands beside the pictures, on a phone below them. */
  beside: 'chat' | 'questions' | null;
  isAloud: boolean;
  /** The first control: a microphone that is spoken into while muted tells there. */
  first: RefObject<HTMLButtonElement | null>;
  onOpen: (panel: Panel) => void;
}

/** The pictures, and under them, never over a face, what is typed, pressed and to be known now. */
export function HallView(props: HallViewProps) {
  const { session, snapshot, hall, now, talk, width, beside, isAloud, first, onOpen } = props;
  const [micButton] = useState(() => () => first.current);
  const listens = amIListening(snapshot);
  const openQuality = useCallback(() => onOpen('quality'), [onOpen]);
  const openPeople = useCallback(() => onOpen('people'), [onOpen]);
  const top = useMemo(
    () => <HallTop session={session} snapshot={snapshot} width={width} onPeople={openPeople} onQuality={openQuality} />,
    [session, snapshot, width, openPeople, openQuality],
  );
  return (
    <div className="call-view" data-region="stage" tabIndex={-1}>
      <HallStage
        session={session}
        snapshot={snapshot}
        isHidden={talk.quiet === 'hidden'}
        width={width}
        isLow={beside !== null && width !== 'wide'}
        top={top}
      />
      <Captions session={session} snapshot={snapshot} isAloud={isAloud} />
      <ReactionLine session={session} />
      <HallNotices session={session} snapshot={snapshot} hall={hall} now={now} onOpen={onOpen} />
      {beside !== 'chat' && <ShownOnDemand of={givenSheet} props={{ session }} isQuiet />}
      <ShownOnDemand of={comfort} props={{ session, micButton, isSilent: talk.quiet !== 'no' || listens }} isQuiet />
      {/* Silent in a group is what most are: no line says it. */}
      <Lines session={session} snapshot={snapshot} moment={momentOf(snapshot, now)} expectsMic={false} talk={talk} />
      {beside !== 'questions' && <PollLine session={session} snapshot={snapshot} onOpen={() => onOpen('questions')} />}
    </div>
  );
}
