import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import type { Phase, Place } from '../../call/state.ts';
import { ScreenOnDemand, useFetched } from '../../ui/OnDemand.tsx';
import { endingOf, isAskedAfter } from '../citizen-after/ending.ts';
import { lastPage } from '../citizen-after/last-page.ts';
import type { LastPageProps } from '../citizen-after/on-demand/LastPage.tsx';
import { CallScreen } from '../citizen-call/CallScreen.tsx';
import { advice } from '../citizen-check/advice.ts';
import type { WithdrawConsent } from '../citizen-consent/GivenConsents.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import type { Visit } from '../citizen-frame/visit.ts';
import { doorCard, hallScreen } from '../citizen-hall/hall-on-demand.ts';
import { Elsewhere } from '../citizen-link/Elsewhere.tsx';
import { CalledScreen } from '../citizen-waiting/CalledScreen.tsx';
import { Connecting } from '../citizen-waiting/Connecting.tsx';
import { WaitingScreen } from '../citizen-waiting/WaitingScreen.tsx';
import { Failed } from './Failed.tsx';
import { isQuiet } from './quiet.ts';
import type { Plan } from './way.ts';

export interface SessionScreensProps {
  session: CallSession;
  visit: Visit;
  plan: Plan;
  /** They come back after «Быстрый выход»: camera and microphone were left off. */
  isAfterExit: boolean;
  onWithdraw: WithdrawConsent;
  /** The meeting may have ended while nothing of it is heard here. */
  onStale: () => void;
}

/** Which screen stands for which phase of the call; while reconnecting the screen of the place stays. */
export function SessionScreens(props: SessionScreensProps) {
  const { session, visit, plan, isAfterExit } = props;
  const phase = useCall(session, state => state.phase);
  const snapshot = useCall(session, state => state.snapshot);
  const place = placeOf(phase);
  const missedRing = useMissedRing(place, snapshot);
  const isFarewell = useFarewell(phase);
  const why = useWhyCalled(phase);
  const last = lastPageOf(props, phase, isFarewell);
  useFetched(lastPage, advice);
  useHallNear(snapshot);
  if (last) return <ScreenOnDemand of={lastPage} props={last} />;
  switch (phase.kind) {
    case 'failed':
      if (phase.error.code === 'SESSION_ELSEWHERE') return <Elsewhere onMove={() => void session.takeOver()} />;
      return <Failed error={phase.error} onRetry={() => void session.join()} />;
    default:
      break;
  }
  if (!place || !snapshot) return <Connecting />;
  if (place === 'room' && snapshot.hall) {
    const { childName } = visit;
    const props = { session, snapshot, hall: snapshot.hall, childName, comesToWrite: plan.mode === 'chat' };
    return <ScreenOnDemand key="hall" of={hallScreen} props={props} />;
  }
  if (place === 'room') {
    return (
      <CallScreen
        session={session}
        snapshot={snapshot}
        childName={visit.childName}
        comesToWrite={plan.mode === 'chat'}
        expectsMic={plan.mic}
      />
    );
  }
  if (place === 'called') {
    return (
      <CalledScreen session={session} snapshot={snapshot} why={why} isSilent={isQuiet()} isAfterExit={isAfterExit} />
    );
  }
  return (
    <WaitingScreen
      session={session}
      snapshot={snapshot}
      childName={visit.childName}
      missedRing={missedRing}
      isAfterExit={isAfterExit}
    />
  );
}

function lastPageOf(props: SessionScreensProps, phase: Phase, isFarewell: boolean): LastPageProps | null {
  const { session, visit, isAfterExit, onWithdraw, onStale } = props;
  const { snapshot } = session.store.getState();
  switch (phase.kind) {
    case 'left':
      return { kind: 'left', endsAt: snapshot?.endsAt ?? null, onBack: () => session.join(), onLook: onStale };
    case 'superseded':
      return {
        kind: 'superseded',
        reason: phase.reason,
        removal: snapshot?.me.removal,
        onTakeOver: () => void session.takeOver(),
      };
    case 'declined':
      return { kind: 'declined', reason: phase.reason, next: phase.next };
    case 'outdated':
      return { kind: 'outdated' };
    case 'over': {
      if (isFarewell) return { kind: 'farewell' };
      const ending = endingOf(phase.ended, snapshot?.startedAt ?? null);
      const { role, invitationId, consents } = visit;
      const isAsked = isAskedAfter(ending, { role, afterQuickExit: isAfterExit });
      return { kind: 'after', ending, invitationId, consents, onWithdraw, isFresh: true, isAsked };
    }
    default:
      return null;
  }
}

function placeOf(phase: Phase): Place | null {
  switch (phase.kind) {
    case 'waiting':
      return 'waiting';
    case 'called':
    case 'entering':
      return 'called';
    case 'inRoom':
      return 'room';
    case 'reconnecting':
      return phase.place;
    default:
      return null;
  }
}

/** Rung by the specialist, or free to come back without a call; the same while the press is on its way. */
function useWhyCalled(phase: Phase): 'rung' | 'back' {
  const why = useRef<'rung' | 'back'>('rung');
  if (phase.kind === 'called') why.current = phase.until === null ? 'back' : 'rung';
  return why.current;
}

/** The room of many is fetched while one waits for it: at the door it is here. */
function useHallNear(snapshot: Snapshot | null): void {
  const form = snapshot?.hall?.form;
  useEffect(() => {
    if (form) void Promise.allSettled([hallScreen.load(), form === 'webinar' && doorCard.load()]);
  }, [form]);
}

/** True in the waiting room after a ring that was not answered. */
function useMissedRing(place: Place | null, snapshot: Snapshot | null): boolean {
  const [isMissed, setMissed] = useState(false);
  const before = useRef(place);
  const isWebinar = snapshot?.hall?.form === 'webinar';
  useEffect(() => {
    // The doors of a webinar ring nobody: closed again they were no call.
    const isRing = !isWebinar && before.current === 'called' && place === 'waiting';
    if (place !== before.current) setMissed(isRing);
    before.current = place;
  }, [place, isWebinar]);
  return isMissed;
}

const FAREWELL_MS = 2_000;

/** When the time runs out before one's eyes, two seconds of goodbye stand before the last page. */
function useFarewell(phase: Phase): boolean {
  const isCap = phase.kind === 'over' && phase.ended?.kind === 'cap';
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isCap) return;
    const timer = setTimeout(() => setOver(true), FAREWELL_MS);
    return () => clearTimeout(timer);
  }, [isCap]);
  return isCap && !isOver;
}
