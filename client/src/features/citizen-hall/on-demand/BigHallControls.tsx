import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { Ref } from 'react';
import { amIListening } from '../../../call/hall/own-part.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { HangUp } from '../../../ui/HangUp.tsx';
import { BigButton, BigDevices, SmallOnes } from '../../citizen-call/BigControls.tsx';
import type { Panel } from '../../citizen-call/Controls.tsx';
import { HandButton } from './HandButton.tsx';
import { useOwnSilence } from './use-own-silence.ts';

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
  const silence = useOwnSilence(snapshot);
  const listens = amIListening(snapshot);
  return (
    <nav className="big" aria-label={t.controls.label} data-region="controls">
      {!listens && <BigDevices session={session} firstRef={firstRef} silence={silence} />}
      <HandButton session={session} snapshot={snapshot} isBig {...(listens && { buttonRef: firstRef })} />
      <BigButton icon={HangUp} look="end" onClick={() => onOpen('end')}>
        {controls.exit}
      </BigButton>
      <SmallOnes session={session} onOpen={onOpen} />
    </nav>
  );
}
