import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect, useState } from 'react';
import { whoHasTaken } from '../../../call/picture-taken.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { citizenWeakText } from '../../../i18n/citizen-weak.ts';
import { announce } from '../../../ui/announcer.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon, type IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { leadOf } from '../../citizen-frame/people.ts';
import { useAskPhone } from '../../citizen-frame/use-ask-phone.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import { Sheet } from '../Sheet.tsx';

interface WeakSheetProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Not even the voice passes whole. */
  isBroken: boolean;
  onHide: () => void;
  onWrite: () => void;
}

/**
 * A rung breaks: whose network it is, and the next ones that work, each one press away (ux §1.2, D16, D22). The picture
 * has gone by itself; from the voice nothing moves but by the person's wish.
 */
export function WeakSheet({ session, snapshot, isBroken, onHide, onWrite }: WeakSheetProps) {
  const t = useText(citizenWeakText);
  const { specialist } = useText(citizenWaitingText).here;
  const askCall = useAskPhone(session);
  const { write, hasFailed } = useWrite(session, snapshot, isBroken, onWrite);
  const words = isBroken ? t.broken : t.taken;
  const whose = useCall(session, state => (isBroken ? state.voiceBrokenBy : whoHasTaken(state)));
  const title = words[sideOf(snapshot, whose)];
  useEffect(() => {
    // Of the pictures it is said where they went (use-call-announcements).
    if (isBroken) announce(title, { kind: 'network' });
  }, [isBroken, title]);
  const text = isBroken ? t.broken.text : t.taken.text(leadOf(snapshot)?.shownAs ?? specialist);
  return (
    <Sheet dark title={title} text={<p>{text}</p>} onHide={onHide}>
      <ul className="rungs" aria-label={t.ways}>
        {!isBroken && <Rung icon={icons.mic} label={t.speak} note={t.speakNote} isNow onClick={onHide} />}
        <Rung icon={icons.write} label={t.write} note={t.writeNote} onClick={write} />
        {askCall && <Rung icon={icons.phone} label={t.callMe} note={t.callMeNote} onClick={askCall} />}
      </ul>
      {hasFailed && <p role="alert">{t.failed}</p>}
    </Sheet>
  );
}

/** Between two, writing instead of a voice that breaks is the next rung; beside others, and beside a whole voice, it is a field. */
function useWrite(session: CallSession, { group, modes }: Snapshot, isBroken: boolean, onWrite: () => void) {
  const [hasFailed, setFailed] = useState(false);
  const isRung = isBroken && !group && modes.includes('chat');
  const write = () => {
    if (!isRung) onWrite();
    else void session.setMode('chat').then(({ ok }) => setFailed(!ok));
  };
  return { write, hasFailed };
}

function sideOf({ me, participants }: Snapshot, whose: string | null): 'mine' | 'specialist' | 'other' {
  if (whose === null || whose === me.participantId) return 'mine';
  return participants.some(({ id, role }) => id === whose && role === 'lead') ? 'specialist' : 'other';
}

interface RungProps {
  icon: IconShape;
  label: string;
  note: string;
  isNow?: boolean;
  onClick: () => void;
}

function Rung({ icon, label, note, isNow, onClick }: RungProps) {
  return (
    <li>
      <button type="button" className={classes('rung', isNow && 'on')} onClick={onClick}>
        <Icon of={icon} />
        <span>
          {label}
          <small>{note}</small>
        </span>
        <Icon of={isNow ? icons.done : icons.next} />
      </button>
    </li>
  );
}
