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
  const own = useCall(session, state => state.own);
  const unread = useCall(session, state => state.chat.unread);
  const hears = isHeard(own);
  const sees = isSeen(own);
  const why = useWhyHeld(session);
  return (
    <nav className="big" aria-label={t.controls.label} data-region="controls">
      <BigButton
        ref={firstRef}
        icon={hears ? icons.mic : icons.micOff}
        pressed={hears}
        why={why.mic}
        onClick={() => void session.setMic(!hears)}
      >
        {hears ? t.controls.heard : t.controls.notHeard}
      </BigButton>
      <BigButton
        icon={sees ? icons.video : icons.videoOff}
        pressed={sees}
        why={why.camera}
        onClick={() => void pressCamera(session, own)}
      >
        {sees ? t.controls.seen : t.controls.notSeen}
      </BigButton>
      <BigButton icon={icons.phone} look="help2" onClick={() => askCall?.()}>
        {t.controls.callMe}
      </BigButton>
      <BigButton icon={HangUp} look="end" onClick={() => onOpen('end')}>
        {t.controls.end}
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
