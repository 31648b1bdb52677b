import type { Ref } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { classes } from '../../ui/classes.ts';
import { HangUp } from '../../ui/HangUp.tsx';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useWhy } from '../../ui/Why.tsx';
import { isHeard, isSeen } from '../call-stage/heard-seen.ts';
import { pressCamera, useWhyHeld } from '../citizen-frame/own-devices.ts';
import { useAskPhone } from '../citizen-frame/use-ask-phone.ts';
import { useCall } from '../citizen-frame/use-call.ts';
import type { Panel } from './Controls.tsx';

interface BigControlsProps {
  session: CallSession;
  onOpen: (panel: Panel) => void;
  firstRef: Ref<HTMLButtonElement>;
}

/** At the largest text on a phone: four big buttons whose words are states, the telephone among them (ux §8). */
export function BigControls({ session, onOpen, firstRef }: BigControlsProps) {
  const t = useText(citizenCallText);
  const askCall = useAskPhone(session);
  return (
    <nav className="big" aria-label={t.controls.label} data-region="controls">
      <BigDevices session={session} firstRef={firstRef} />
      <BigButton icon={icons.phone} look="help2" onClick={() => askCall?.()}>
        {t.controls.callMe}
      </BigButton>
      <BigButton icon={HangUp} look="end" onClick={() => onOpen('end')}>
        {t.controls.end}
      </BigButton>
      <SmallOnes session={session} onOpen={onOpen} />
    </nav>
  );
}

interface BigDevicesProps extends Pick<BigControlsProps, 'session' | 'firstRef'> {
  /** Nobody but who leads may be heard now: what the microphone says instead, and why. */
  silence?: { words: string; why: string } | undefined;
}

/** Microphone and camera, their words are states. */
export function BigDevices({ session, firstRef, silence }: BigDevicesProps) {
  const t = useText(citizenCallText).controls;
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
        why={silence?.why ?? why.mic}
        onClick={() => void session.setMic(!hears)}
      >
        {hears ? t.heard : (silence?.words ?? t.notHeard)}
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

/** Below the big ones. */
export function SmallOnes({ session, onOpen }: Pick<BigControlsProps, 'session' | 'onOpen'>) {
  const t = useText(citizenCallText);
  const unread = useCall(session, state => state.chat.unread);
  return (
    <>
      <button type="button" className="small-one" onClick={() => onOpen('chat')}>
        {t.controls.write}
        {unread > 0 && <span>, {t.chat.unread(unread)}</span>}
      </button>
      <button type="button" className="small-one" onClick={() => onOpen('more')}>
        {t.controls.more}
      </button>
    </>
  );
}

interface BigButtonProps {
  icon: IconShape;
  look?: 'help2' | 'end' | 'up';
  pressed?: boolean;
  why?: string | undefined;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
  children: string;
}

export function BigButton(props: BigButtonProps) {
  const { icon, look, pressed, why, onClick, ref, children } = props;
  const blocked = useWhy(props);
  return blocked.wrap(
    <button
      ref={ref}
      type="button"
      className={classes('big-one', look, pressed === false && 'off')}
      aria-pressed={pressed}
      {...blocked.attributes}
      onClick={() => (why ? blocked.explain() : onClick())}
    >
      <Icon of={icon} />
      {children}
    </button>,
  );
}
