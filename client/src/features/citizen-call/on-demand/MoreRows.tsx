import { mayShareScreen } from '@priyom/shared/domain/participant/rules';
import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useStore } from 'zustand';
import { hideSelf, isSelfHidden } from '../../../call/remembered-choice.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenComfortText } from '../../../i18n/citizen-comfort.ts';
import { citizenMoreText } from '../../../i18n/citizen-more.ts';
import { citizenShareText } from '../../../i18n/citizen-share.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon, type IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { telOf } from '../../../ui/tel.ts';
import { canShareScreen } from '../../call-share/can-share.ts';
import { canBeSmall, closeSmall, isSmall, showSmall } from '../../call-stage/on-demand/small-window.ts';
import { useHelp } from '../../citizen-frame/help-context.ts';
import type { Panel } from '../Controls.tsx';

interface OnOpen {
  onOpen: (panel: Panel) => void;
}

/** Whom to ask when it does not work; the telephone last. */
export function HelpRows({ onOpen }: OnOpen) {
  const t = useText(citizenMoreText).more;
  const { askCall, whom } = useHelp();
  const ask = (reason: 'technician' | 'call') => {
    onOpen('none');
    askCall?.(reason);
  };
  return (
    <>
      {askCall && <Row icon={icons.computer} label={t.technician} onClick={() => ask('technician')} />}
      {askCall && <Row icon={icons.notifications} label={t.callMe} onClick={() => ask('call')} />}
      {whom && (
        <li>
          <a className="more-row" href={telOf(whom.phone)}>
            <Icon of={icons.phone} />
            <span>{t.phone(whom.phone)}</span>
          </a>
        </li>
      )}
    </>
  );
}

/** Where the browser can; while somebody shows theirs, whose it is. */
export function ShareRow({ snapshot, onOpen }: OnOpen & { snapshot: Snapshot }) {
  const t = useText(citizenShareText);
  const { share, hold, status, participants, me } = snapshot;
  const owner = participants.find(({ id }) => id === share?.participantId);
  if (!canShareScreen() || !mayShareScreen(me.role) || hold || status !== 'running') return null;
  if (owner?.id === me.participantId) return null;
  if (!owner) {
    return <Row icon={icons.shareScreen} label={t.show} note={t.showNote} onClick={() => onOpen('share')} />;
  }
  return (
    <li className="more-row">
      <Icon of={icons.shareScreen} />
      <span>
        {t.taken(owner.shownAs)}
        <small>{t.takenNext}</small>
      </span>
    </li>
  );
}

/** One's own picture, for oneself alone; the camera's button says what the others see. */
export function SelfRow({ onDone }: { onDone: () => void }) {
  const t = useText(citizenComfortText).self;
  const isHidden = useStore(isSelfHidden);
  const press = () => {
    hideSelf(!isHidden);
    announce(isHidden ? t.shown : t.hidden);
    onDone();
  };
  return <Row icon={icons.person} label={isHidden ? t.show : t.hide} note={t.note} onClick={press} />;
}

/** Where the browser can, while somebody is seen. */
export function SmallRow({ session, onDone }: { session: CallSession; onDone: () => void }) {
  const t = useText(citizenMoreText).more;
  if (isSmall()) {
    const end = () => {
      closeSmall();
      onDone();
    };
    return <Row icon={icons.smallWindow} label={t.smallEnd} onClick={end} />;
  }
  if (!canBeSmall()) return null;
  const show = () => {
    void showSmall(session);
    onDone();
  };
  return <Row icon={icons.smallWindow} label={t.small} note={t.smallNote} onClick={show} />;
}

interface RowProps {
  icon: IconShape;
  label: string;
  note?: string;
  onClick: () => void;
}

export function Row({ icon, label, note, onClick }: RowProps) {
  return (
    <li>
      <button type="button" className="more-row" onClick={onClick}>
        <Icon of={icon} />
        <span>
          {label}
          {note && <small>{note}</small>}
        </span>
      </button>
    </li>
  );
}
