import './comfort.css';
import type { CallSession } from '../../../call/session.ts';
import { EffectLines } from './EffectLines.tsx';
import { Unheard } from './Unheard.tsx';
import { useHoldToTalk } from './use-hold-to-talk.ts';
import { useOwnVoice } from './use-own-voice.ts';

export interface ComfortProps {
  session: CallSession;
  micButton: () => HTMLElement | null;
  /** The specialist has a keyboard: Space held is heard. */
  hasKeys?: boolean;
  /** They went silent on purpose: nobody asks them to speak. */
  isSilent?: boolean;
}

/** What makes a running call easier and is never missed while it is not here: it is fetched after the first picture. */
export default function Comfort({ session, micButton, hasKeys = false, isSilent = false }: ComfortProps) {
  const isUnheard = useOwnVoice(session, micButton) && !isSilent;
  return (
    <>
      {hasKeys && <HoldToTalk session={session} micButton={micButton} />}
      <EffectLines session={session} />
      {isUnheard && <Unheard session={session} hasKey={hasKeys} />}
    </>
  );
}

function HoldToTalk({ session, micButton }: Pick<ComfortProps, 'session' | 'micButton'>) {
  useHoldToTalk(session, micButton);
  return null;
}
