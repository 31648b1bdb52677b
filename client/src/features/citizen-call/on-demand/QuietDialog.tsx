import type { SignalKind } from '@priyom/shared/domain/signal/schema';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useState } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenFrameText } from '../../../i18n/citizen-frame.ts';
import { citizenTogetherText } from '../../../i18n/citizen-together.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { leadOf } from '../../citizen-frame/people.ts';

interface QuietDialogProps {
  session: CallSession;
  snapshot: Snapshot;
  /** The chat opens: from here on the talk is written. */
  onWrite: () => void;
}

/**
 * After «Мне неудобно говорить»: two sentences that anybody may read, and two signals that only the staff do (ux §6.7).
 * All four look alike, and afterwards the screen is that of an ordinary chat.
 */
export function QuietDialog({ session, snapshot, onWrite }: QuietDialogProps) {
  const t = useText(citizenTogetherText).quietly;
  const { sending } = useText(citizenFrameText);
  const { specialist } = useText(citizenWaitingText).here;
  const [state, setState] = useState<SignalKind | 'idle' | 'failed'>('idle');
  const say = (text: string) => {
    session.sendChat(text);
    onWrite();
  };
  const signal = async (kind: SignalKind) => {
    setState(kind);
    const { ok } = await session.signal(kind);
    if (ok) onWrite();
    else setState('failed');
  };
  const signalButton = (kind: SignalKind) => (
    <Button block busy={state === kind} busyLabel={sending} onClick={() => void signal(kind)}>
      {t[kind]}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onWrite} title={t.title} lead={t.who(leadOf(snapshot)?.shownAs ?? specialist)}>
      <div className="stack">
        <Button block onClick={() => say(t.writes)}>
          {t.write}
        </Button>
        {signalButton('someoneNear')}
        <Button block onClick={() => say(t.soon)}>
          {t.soon}
        </Button>
        {signalButton('needHelp')}
        {state === 'failed' && <p role="alert">{t.failed}</p>}
      </div>
    </Dialog>
  );
}
