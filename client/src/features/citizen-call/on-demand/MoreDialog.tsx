import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { telOf } from '../../../ui/HelpLine.tsx';
import { Icon, type IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { useHelp } from '../../citizen-frame/help-context.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import type { Panel } from '../Controls.tsx';

interface MoreDialogProps {
  session: CallSession;
  onOpen: (panel: Panel) => void;
  /** «Мне неудобно говорить» */
  onQuiet: () => void;
}

/** «Ещё»: everything that is not needed every minute, one row each, the telephone last so that it is found. */
export function MoreDialog({ session, onOpen, onQuiet }: MoreDialogProps) {
  const words = useText(citizenCallText);
  const t = words.more;
  const { askCall, whom } = useHelp();
  const mode = useCall(session, state => state.snapshot?.mode ?? 'video');
  const ask = (reason: 'technician' | 'call') => {
    onOpen('none');
    askCall?.(reason);
  };
  return (
    <Dialog isOpen onClose={() => onOpen('none')} title={t.title}>
      <ul className="more-rows">
        <Row icon={icons.video} label={words.modes.title} note={words.modes[mode]} onClick={() => onOpen('modes')} />
        <Row icon={icons.people} label={t.near} onClick={() => onOpen('near')} />
        <Row icon={icons.settings} label={t.devices} onClick={() => onOpen('devices')} />
        <Row icon={icons.larger} label={t.larger} onClick={() => onOpen('appearance')} />
        <Row icon={icons.hide} label={t.quiet} note={t.quietNote} onClick={onQuiet} />
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
      </ul>
    </Dialog>
  );
}

interface RowProps {
  icon: IconShape;
  label: string;
  note?: string;
  onClick: () => void;
}

function Row({ icon, label, note, onClick }: RowProps) {
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
