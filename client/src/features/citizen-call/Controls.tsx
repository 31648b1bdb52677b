import type { Ref } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { HangUp } from '../../ui/HangUp.tsx';
import * as icons from '../../ui/icons.ts';
import { StageButton } from '../../ui/StageButton.tsx';
import { isHeard, isSeen } from '../call-stage/heard-seen.ts';
import { pressCamera, useWhyHeld } from '../citizen-frame/own-devices.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import { Ladder } from './Modes.tsx';

/** What the person has opened. */
export type Panel =
  | 'none'
  | 'chat'
  | 'more'
  | 'end'
  | 'devices'
  | 'near'
  | 'modes'
  | 'appearance'
  | 'quiet'
  | 'share'
  | 'quality'
  | 'people'
  | 'questions';

export interface ControlsProps {
  session: CallSession;
  panel: Panel;
  onOpen: (panel: Panel) => void;
  /** From 768: the ladder of modes stands beside; from 1024 «Крупнее» too. */
  width: 'narrow' | 'middle' | 'wide';
  firstRef: Ref<HTMLButtonElement>;
}

/** Words under every control; state by shape and word; «Закончить» last, wider, red (ux §6.1). */
export function Controls({ session, panel, onOpen, width, firstRef }: ControlsProps) {
  const t = useText(citizenCallText).controls;
  return (
    <nav className="cc" aria-label={t.label} data-region="controls">
      <div className="cc-mid">
        <DeviceButtons session={session} firstRef={firstRef} />
      </div>
      <div className="cc-side">
        <WriteButton session={session} isOpen={panel === 'chat'} onOpen={onOpen} />
        {width === 'wide' && <StageButton icon={icons.larger} words={t.larger} onClick={() => onOpen('appearance')} />}
        <StageButton icon={icons.more} words={t.more} onClick={() => onOpen('more')} />
      </div>
      <div className="cc-end">
        <StageButton icon={HangUp} words={t.end} end onClick={() => onOpen('end')} />
      </div>
      {width !== 'narrow' && <Ladder session={session} />}
    </nav>
  );
}

interface DeviceButtonsProps {
  session: CallSession;
  firstRef: Ref<HTMLButtonElement>;
  /** Nobody is let speak now: the microphone's word, and why. */
  silence?: { words: string; why: string } | undefined;
}

export function DeviceButtons({ session, firstRef, silence }: DeviceButtonsProps) {
  const t = useText(citizenCallText).controls;
  const own = useCall(session, state => state.own);
  const why = useWhyHeld(session);
  const hears = isHeard(own);
  const sees = isSeen(own);
  return (
    <>
      <StageButton
        ref={firstRef}
        icon={hears ? icons.mic : icons.micOff}
        words={silence?.words ?? (hears ? t.mic : t.micOff)}
        toggle={{ name: t.mic, isOn: hears }}
        why={silence?.why ?? why.mic}
        onClick={() => void session.setMic(!hears)}
      />
      <StageButton
        icon={sees ? icons.video : icons.videoOff}
        words={sees ? t.camera : t.cameraOff}
        toggle={{ name: t.camera, isOn: sees }}
        why={why.camera}
        onClick={() => void pressCamera(session, own)}
      />
    </>
  );
}

export function WriteButton({
  session,
  isOpen,
  onOpen,
}: {
  session: CallSession;
  isOpen: boolean;
  onOpen: (panel: Panel) => void;
}) {
  const t = useText(citizenCallText);
  const unread = useCall(session, state => state.chat.unread);
  return (
    <StageButton
      icon={icons.write}
      words={t.controls.write}
      isOpen={isOpen}
      badge={unread}
      badgeWords={t.chat.unread(unread)}
      onClick={() => onOpen(isOpen ? 'none' : 'chat')}
    />
  );
}
