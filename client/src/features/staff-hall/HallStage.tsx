import './hall.css';
import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { Captions } from '../citizen-hall/on-demand/Captions.tsx';
import { ReactionLine } from '../citizen-hall/on-demand/ReactionLine.tsx';
import { Stage } from '../staff-room/Stage.tsx';
import { WaitingStrip } from '../staff-room/WaitingStrip.tsx';
import { CaptionField } from './CaptionField.tsx';
import { DoorsLine } from './DoorsLine.tsx';
import { GroupStage } from './GroupStage.tsx';
import { HandsStrip } from './HandsStrip.tsx';
import { type HallTools, shownTab } from './hall-tools.ts';
import { PollDialog } from './PollDialog.tsx';
import { PollLine } from './PollLine.tsx';
import { QuestionLine } from './QuestionLine.tsx';
import { SilenceLine } from './SilenceLine.tsx';
import { useHallAnnouncements } from './use-hall-announcements.ts';
import { useHallLook } from './use-hall-look.ts';
import { WebinarStage } from './WebinarStage.tsx';

export interface HallStageProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Whom a webinar's hall sees and hears. */
  stage: readonly ParticipantView[];
  tools: HallTools;
}

/** The pictures of a group or webinar for those who lead, and around them what goes on in the hall. */
export function HallStage({ session, snapshot, stage, tools }: HallStageProps) {
  useHallLook(session);
  useHallAnnouncements(session);
  const { hall } = snapshot;
  const isWebinar = hall?.form === 'webinar';
  // Open beside the stage, the list of people has who waits at its foot.
  const isInList = !isWebinar && tools.isBeside && shownTab(tools.tab, snapshot) === 'people';
  return (
    <>
      {isWebinar && !hall.doorsOpen && (
        <DoorsLine session={session} hall={hall} isCheckMissing={snapshot.checkMissing} />
      )}
      {!isInList && <WaitingStrip session={session} snapshot={calledOneByOne(snapshot)} />}
      <SilenceLine session={session} snapshot={snapshot} />
      <Pictures session={session} snapshot={snapshot} stage={stage} tools={tools} />
      <ReactionLine session={session} />
      {tools.what === 'captions' ? (
        <CaptionField session={session} onClose={() => tools.open('none')} />
      ) : (
        <Captions session={session} snapshot={snapshot} isAloud={false} />
      )}
      <PollLine session={session} onPoll={() => tools.open('poll')} />
      {isWebinar && <HandsStrip session={session} snapshot={snapshot} onMore={() => tools.openTab('people')} />}
      {isWebinar && !tools.isPanelShown && <QuestionLine session={session} />}
      {tools.what === 'poll' && <PollDialog session={session} onClose={() => tools.open('none')} />}
    </>
  );
}

/** Into a webinar's hall leads its door; whoever comes onto the stage from outside is called as everywhere. */
function calledOneByOne(snapshot: Snapshot): Snapshot {
  if (snapshot.hall?.form !== 'webinar') return snapshot;
  return { ...snapshot, participants: snapshot.participants.filter(({ role }) => role !== 'citizen') };
}

/** Beside a screen that is shown the faces stand in the strip that every stage has. */
function Pictures({ session, snapshot, stage, tools }: HallStageProps) {
  const isWebinar = snapshot.hall?.form === 'webinar';
  if (snapshot.share) {
    const seen = isWebinar ? { ...snapshot, participants: [...stage] } : snapshot;
    return <Stage session={session} snapshot={seen} />;
  }
  if (isWebinar) return <WebinarStage session={session} snapshot={snapshot} stage={stage} />;
  return <GroupStage session={session} snapshot={snapshot} tools={tools} />;
}
