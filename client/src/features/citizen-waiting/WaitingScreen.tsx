import './waiting.css';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { useFormat } from '../../i18n/format.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { PageTitle, Steps } from '../../ui/CitizenPage.tsx';
import * as icons from '../../ui/icons.ts';
import { Door } from '../../ui/Mark.tsx';
import { ShownOnDemand, useFetched } from '../../ui/OnDemand.tsx';
import { Ribbon } from '../../ui/Ribbon.tsx';
import { OfflineLine } from '../../ui/States.tsx';
import { useServerNow } from '../call-stage/use-tick.ts';
import { AskedNote } from '../citizen-frame/AskedNote.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';
import { leadOf, meIn } from '../citizen-frame/people.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { doorCard } from '../citizen-hall/hall-on-demand.ts';
import { calledNotice, installOffer, noticeOffer } from '../installed/installed-on-demand.ts';
import { LateWays } from './LateWays.tsx';
import { type Lateness, latenessOf, offersOtherTime, waitProgress } from './lateness.ts';
import { Messages } from './Messages.tsx';
import { nearYou } from './near-you.ts';
import { OwnCard } from './OwnCard.tsx';

interface WaitingScreenProps {
  session: CallSession;
  snapshot: Snapshot;
  /** First name of the child whom the meeting is about. */
  childName: string;
  /** A ring has just ended unanswered. */
  missedRing: boolean;
  isAfterExit: boolean;
}

/** Certainty that one is in the right place and seen (ux §5.3). */
export function WaitingScreen({ session, snapshot, childName, missedRing, isAfterExit }: WaitingScreenProps) {
  const t = useText(citizenWaitingText);
  const frame = useText(citizenFrameText);
  const isLost = useCall(session, state => state.phase.kind === 'reconnecting');
  const now = useServerNow(session);
  const cameAt = meIn(snapshot)?.waitingSince ?? null;
  const lateness = latenessOf(snapshot, cameAt, now);
  const isVeryLate = lateness.kind === 'veryLate';
  const listens = snapshot.hall?.form === 'webinar';
  const title = useTitle(snapshot, lateness);
  useMinuteAnnouncements(lateness);
  useFetched(calledNotice);
  return (
    <CitizenScreen
      tab={t.tab}
      wide
      bar={isLost && <OfflineLine>{t.lost}</OfflineLine>}
      // Each way out stands once: in the title's question, or below.
      hasCallBack={!isVeryLate}
    >
      <div className="span">
        <Steps names={[frame.steps.consent, frame.steps.check, frame.steps.waiting]} now={2} />
      </div>
      <div className="stack wait-hero">
        <Door />
        <PageTitle key="waiting">{title}</PageTitle>
        {missedRing && <Note icon={icons.notifications}>{t.called.missed}</Note>}
        {isVeryLate ? <LateWays /> : <Eta snapshot={snapshot} lateness={lateness} cameAt={cameAt} now={now} />}
        <Messages session={session} snapshot={snapshot} />
      </div>
      <div className="stack wait-side">
        {listens ? (
          <ShownOnDemand of={doorCard} props={{ isCalled: false }} />
        ) : (
          <>
            <ShownOnDemand of={nearYou} props={{ session, snapshot, childName, isCard: true }} />
            <OwnCard session={session} snapshot={snapshot} isAfterExit={isAfterExit} />
          </>
        )}
        <ShownOnDemand of={noticeOffer} props={{}} isQuiet />
        {lateness.kind === 'before' && <ShownOnDemand of={installOffer} props={{}} isQuiet />}
        <OtherWishes hasOtherTime={offersOtherTime(lateness)} />
      </div>
    </CitizenScreen>
  );
}

function useTitle(snapshot: Snapshot, lateness: Lateness): string {
  const t = useText(citizenWaitingText).here;
  const name = leadOf(snapshot)?.shownAs ?? t.specialist;
  if (lateness.kind === 'late') return t.late(name);
  if (lateness.kind === 'veryLate') return t.veryLate(name);
  if (snapshot.hall?.form === 'webinar') return t.doors;
  switch (snapshot.leadState) {
    case 'inRoom':
      return t.inRoom(name);
    case 'busy':
      return t.busy(name);
    case 'away':
    case 'late':
      return t.willKnow(name);
    default:
      return t.knows(name);
  }
}

interface EtaProps {
  snapshot: Snapshot;
  lateness: Lateness;
  cameAt: string | null;
  now: number;
}

function Eta({ snapshot, lateness, cameAt, now }: EtaProps) {
  const t = useText(citizenWaitingText);
  const format = useFormat();
  const { kind } = lateness;
  const listens = snapshot.hall?.form === 'webinar';
  const words = kind === 'before' ? t.startsIn(format.minutes(lateness.minutes, 'in')) : t.startsNow;
  const progress = waitProgress(cameAt, snapshot.plannedStartAt, now);
  return (
    <div className="stack wait-eta">
      {kind === 'running' && !listens && (
        <div className="eta">
          <b>{t.running}</b>
        </div>
      )}
      {(kind === 'before' || kind === 'due') && (
        <>
          <div className="eta">
            <b>{words}</b>
            {kind === 'before' && <span className="muted">{t.at(format.time(snapshot.plannedStartAt))}</span>}
          </div>
          <Ribbon progress={progress} />
        </>
      )}
      {!listens && <p className="small">{t.ring}</p>}
    </div>
  );
}

/** Minutes are said at 5, 3 and 1 only (ux §8). */
function useMinuteAnnouncements(lateness: Lateness): void {
  const t = useText(citizenWaitingText).announce;
  const format = useFormat();
  const minutes = lateness.kind === 'before' ? lateness.minutes : 0;
  const said = useRef(minutes);
  useEffect(() => {
    if (said.current === minutes) return;
    said.current = minutes;
    if ([5, 3, 1].includes(minutes)) announce(t.startsIn(format.minutes(minutes, 'in')), { kind: 'time' });
  }, [minutes, t, format]);
}

function OtherWishes({ hasOtherTime }: { hasOtherTime: boolean }) {
  const t = useText(citizenWaitingText);
  const { askCall } = useHelp();
  if (!askCall) return null;
  return (
    <section className="stack wait-wishes">
      <AskedNote />
      <Button variant="ghost" start icon={icons.computer} onClick={() => askCall('technician')}>
        {t.technician}
      </Button>
      {hasOtherTime && (
        <Button variant="ghost" start icon={icons.reschedule} onClick={() => askCall('otherTime')}>
          {t.otherTime}
        </Button>
      )}
    </section>
  );
}
