import { useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { announce } from '../../ui/announcer.ts';
import { Note } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import * as icons from '../../ui/icons.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useCall } from '../citizen-frame/use-call.ts';

type Mode = 'video' | 'voice' | 'chat' | 'phone';

const SHAPES = { video: icons.video, voice: icons.mic, chat: icons.write, phone: icons.phone };
const NONE: readonly Mode[] = [];

/** The citizen's own choice at any time among what the policy offers (D16); what will happen is said, a refusal too. */
function useModeChoice(session: CallSession, onFailed: (words: string) => void) {
  const t = useText(citizenCallText).modes;
  const mode = useCall(session, state => state.snapshot?.mode ?? 'video');
  const offered = useCall(session, state => state.snapshot?.modes ?? NONE);
  const [hasFailed, setFailed] = useState(false);
  const set = async (wish: Mode) => {
    const outcome = await (wish === 'phone' ? session.wantPhone('') : session.setMode(wish));
    setFailed(!outcome.ok);
    if (outcome.ok) announce(`${t[wish]}: ${t[`${wish}Note`]}`);
    else onFailed(t.failed);
  };
  const choose = (wish: Mode) => {
    if (wish !== mode) void set(wish);
  };
  return { mode, offered, choose, hasFailed };
}

/** From 768 in one row beside the controls: one press. */
export function Ladder({ session }: { session: CallSession }) {
  const t = useText(citizenCallText).modes;
  // Beside the controls there is no place for a sentence.
  const { mode, offered, choose } = useModeChoice(session, text => showToast({ text }));
  const options = offered.map(value => ({ value, label: t[value], icon: SHAPES[value] }));
  return (
    <div className="ladder-row">
      <Segments label={t.title} options={options} value={mode} onChange={choose} />
    </div>
  );
}

/** Two presses away on a phone: «Ещё → Как говорить». */
export function ModesDialog({ session, onClose }: { session: CallSession; onClose: () => void }) {
  const t = useText(citizenCallText).modes;
  const { mode, offered, choose, hasFailed } = useModeChoice(session, announce);
  const isByNetwork = useCall(session, state => state.snapshot?.modeCause === 'network');
  const options = offered.map(value => ({ value, label: t[value], note: t[`${value}Note`], icon: SHAPES[value] }));
  return (
    <Dialog isOpen onClose={onClose} title={t.title} lead={isByNetwork ? t.byNetwork : undefined}>
      <RadioCards label={t.title} options={options} value={mode} onChange={choose} />
      {hasFailed && (
        <div role="alert">
          <Note tone="warn" icon={icons.problem}>
            {t.failed}
          </Note>
        </div>
      )}
    </Dialog>
  );
}
