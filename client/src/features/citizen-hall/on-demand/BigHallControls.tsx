import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Ref } from 'react';
import { amIListening, mayIBeHeard } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { HangUp } from '../../../ui/HangUp.tsx';
import * as icons from '../../../ui/icons.ts';
import { isHeard, isSeen } from '../../call-stage/heard-seen.ts';
import { BigButton } from '../../citizen-call/BigControls.tsx';
import type { Panel } from '../../citizen-call/Controls.tsx';
import { pressCamera, useWhyHeld } from '../../citizen-frame/own-devices.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { whySilent } from './HallControls.tsx';
import { HandButton } from './HandButton.tsx';

interface BigHallControlsProps {
  session: CallSession;
  snapshot: Snapshot;
  onOpen: (panel: Panel) => void;
  firstRef: Ref<HTMLButtonElement>;
}

/** At the largest text on a phone (ux §8): what is pressed most, in big words. */
export function BigHallControls({ session, snapshot, onOpen, firstRef }: BigHallControlsProps) {
  const t = useText(citizenCallText);
  const { controls } = useText(citizenHallText);
  const unread = useCall(session, state => state.chat.unread);
  const listens = amIListening(snapshot);
  return (
    <nav className="big" aria-label={t.controls.label} data-region="controls">
      {!listens && <BigDevices session={session} snapshot={snapshot} firstRef={firstRef} />}
      <HandButton session={session} snapshot={snapshot} isBig {...(listens && { buttonRef: firstRef })} />
      <BigButton icon={HangUp} look="end" onClick={() => onOpen('end')}>
        {controls.exit}
      </BigButton>
      <button type="button" className="small-one" onClick={() => onOpen('chat')}>
        {t.controls.write}
        {unread > 0 && <span>, {t.chat.unread(unread)}</span>}
      </button>
      <button type="button" className="small-one" onClick={() => onOpen('more')}>
        {t.controls.more}
      </button>
    </nav>
  );
}

function BigDevices({ session, snapshot, firstRef }: Omit<BigHallControlsProps, 'onOpen'>) {
  const t = useText(citizenCallText).controls;
  const { silence } = useText(citizenHallText);
  const own = useCall(session, state => state.own);
  const why = useWhyHeld(session);
  const hears = isHeard(own);
  const sees = isSeen(own);
  return (
    <>
      <BigButton
        ref={firstRef}
        icon={hears ? icons.mic : icons.micOff}
        pressed={hears}
        why={mayIBeHeard(snapshot) ? why.mic : whySilent(snapshot, silence)}
        onClick={() => void session.setMic(!hears)}
      >
        {hears ? t.heard : mayIBeHeard(snapshot) ? t.notHeard : silence.word}
      </BigButton>
      <BigButton
        icon={sees ? icons.video : icons.videoOff}
        pressed={sees}
        why={why.camera}
        onClick={() => void pressCamera(session, own)}
      >
        {sees ? t.seen : t.notSeen}
      </BigButton>
    </>
  );
}
