import './called.css';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useRef } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { uiText } from '../../i18n/ui.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { OfflineLine } from '../../ui/States.tsx';
import { isSeen } from '../call-stage/heard-seen.ts';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { leadOf } from '../citizen-frame/people.ts';
import { Refusal } from '../citizen-frame/Refusal.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { doorCard } from '../citizen-hall/hall-on-demand.ts';
import { calledNotice } from '../installed/installed-on-demand.ts';
import { OffAfterExit, OwnTile, OwnToggles, OwnTroubles } from './OwnCard.tsx';
import { useRing } from './use-ring.ts';

interface CalledScreenProps {
  session: CallSession;
  snapshot: Snapshot;
  /** rung: the specialist calls now · back: the meeting runs, one may return without a call */
  why: 'rung' | 'back';
  isSilent: boolean;
  isAfterExit: boolean;
}

/** One picture, one button. It never enters by itself: the person may have left the camera running (ux §5.3). */
export function CalledScreen({ session, snapshot, why, isSilent, isAfterExit }: CalledScreenProps) {
  const t = useText(citizenWaitingText);
  const name = leadOf(snapshot)?.shownAs ?? t.here.specialist;
  const { phase, own, speakerId, enterRefused } = useCall(session, state => state);
  const isEntering = phase.kind === 'entering' || (phase.kind === 'reconnecting' && phase.isEntering);
  const button = useRef<HTMLButtonElement>(null);
  const listens = snapshot.hall?.form === 'webinar';
  // Nobody calls: the doors stand open, and coming back is the same.
  const isDoors = listens && why === 'back';
  const tabWords = isDoors ? t.called.doors : t.calledTab;
  const tab = useTabTitle(tabWords);
  const rings = !isSilent && why === 'rung' && !isEntering;
  useRing({ speakerId, isSilent: !rings, titles: tab });
  useEffect(() => {
    // Who was reading further down sees who calls, and «Войти» under it.
    scrollTo(0, 0);
    button.current?.focus();
    if (why === 'rung') announce(t.announce.called(name), { assertive: true });
    else if (isDoors) announce(t.called.doors);
  }, [why, isDoors, name, t]);
  return (
    <CitizenScreen tab={tabWords} bar={phase.kind === 'reconnecting' && <OfflineLine>{t.lost}</OfflineLine>}>
      {rings && <ShownOnDemand of={calledNotice} props={{}} isQuiet />}
      <div className="called">
        <div className="called-words">
          <h1 className="c-h1">{isDoors ? t.called.doors : why === 'rung' ? t.called.title : t.called.back}</h1>
          <p className="muted">{t.called.by(name)}</p>
        </div>
        {listens ? (
          <ShownOnDemand of={doorCard} props={{ isCalled: true }} />
        ) : (
          <div className="called-own">
            <OwnTile session={session} snapshot={snapshot} />
            <p className="small">{isSeen(own) ? t.called.preview : t.called.noPicture}</p>
          </div>
        )}
        <Button
          ref={button}
          variant="primary"
          size="lg"
          block
          className="enter"
          icon={icons.enter}
          onClick={() => void session.enter()}
          busy={isEntering}
          busyLabel={t.called.entering}
        >
          {t.called.enter}
        </Button>
        {enterRefused && <Refusal error={enterRefused} />}
        {!listens && (
          <>
            <div className="called-toggles">
              <OwnToggles session={session} />
            </div>
            {isAfterExit && <OffAfterExit session={session} />}
            <OwnTroubles session={session} />
          </>
        )}
      </div>
    </CitizenScreen>
  );
}

function useTabTitle(called: string): readonly [string, string] {
  const { product } = useText(uiText);
  return [`${called} · ${product}`, product];
}
