import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon, type IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { leadOf } from '../../citizen-frame/people.ts';
import { useAskPhone } from '../../citizen-frame/use-ask-phone.ts';
import { Sheet } from '../Sheet.tsx';

interface WeakSheetProps {
  session: CallSession;
  snapshot: Snapshot;
  onHide: () => void;
  onWrite: () => void;
}

/** Video went, the voice stayed: the next rungs that work are one press away (ux §1.2, D22). */
export function WeakSheet({ session, snapshot, onHide, onWrite }: WeakSheetProps) {
  const t = useText(citizenCallText).network;
  const { specialist } = useText(citizenWaitingText).here;
  const askCall = useAskPhone(session);
  return (
    <Sheet
      dark
      title={t.voiceTitle}
      text={<p>{t.voiceText(leadOf(snapshot)?.shownAs ?? specialist)}</p>}
      onHide={onHide}
    >
      <ul className="rungs" aria-label={t.ways}>
        <Rung icon={icons.mic} label={t.speak} note={t.speakNote} isNow onClick={onHide} />
        <Rung icon={icons.write} label={t.write} note={t.writeNote} onClick={onWrite} />
        {askCall && <Rung icon={icons.phone} label={t.callMe} note={t.callMeNote} onClick={askCall} />}
      </ul>
    </Sheet>
  );
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
