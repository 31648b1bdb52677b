import { useState } from 'react';
import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenFrameText } from '../../../i18n/citizen-frame.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { Button } from '../../../ui/Button.tsx';
import * as icons from '../../../ui/icons.ts';
import { Sheet } from '../../citizen-call/Sheet.tsx';

/** The floor of a group is given; the microphone is switched on by one's own press alone. */
export function FloorSheet({ session }: { session: CallSession }) {
  const { floor: t, hand } = useText(citizenHallText);
  const { sending } = useText(citizenFrameText);
  const [state, setState] = useState<'idle' | 'returning' | 'failed'>('idle');
  const giveBack = async () => {
    setState('returning');
    const { ok } = await hallOf(session).returnFloor();
    setState(ok ? 'idle' : 'failed');
  };
  return (
    <Sheet asks title={t.title} text={<p>{t.text}</p>}>
      {state === 'failed' && (
        <p role="alert" className="sheet-text">
          {hand.failed}
        </p>
      )}
      <Button variant="primary" block icon={icons.mic} onClick={() => void session.setMic(true)}>
        {t.micOn}
      </Button>
      <Button block busy={state === 'returning'} busyLabel={sending} onClick={() => void giveBack()}>
        {t.giveBack}
      </Button>
    </Sheet>
  );
}
