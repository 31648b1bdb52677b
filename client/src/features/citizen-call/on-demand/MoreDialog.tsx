import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { citizenMoreText } from '../../../i18n/citizen-more.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import * as icons from '../../../ui/icons.ts';
import { useFetched } from '../../../ui/OnDemand.tsx';
import { qualityDetails } from '../../call-quality/quality-on-demand.ts';
import { useCall } from '../../citizen-frame/use-call.ts';
import type { Panel } from '../Controls.tsx';
import { HelpRows, Row, SelfRow, ShareRow, SmallRow } from './MoreRows.tsx';

interface MoreDialogProps {
  session: CallSession;
  snapshot: Snapshot;
  onOpen: (panel: Panel) => void;
  /** «Мне неудобно говорить» */
  onQuiet: () => void;
}

/** «Ещё»: everything that is not needed every minute, one row each, the telephone last so that it is found. */
export function MoreDialog({ session, snapshot, onOpen, onQuiet }: MoreDialogProps) {
  const words = useText(citizenCallText);
  const t = useText(citizenMoreText).more;
  useFetched(qualityDetails);
  const mode = useCall(session, state => state.snapshot?.mode ?? 'video');
  return (
    <Dialog isOpen onClose={() => onOpen('none')} title={t.title}>
      <ul className="more-rows">
        <Row icon={icons.video} label={words.modes.title} note={words.modes[mode]} onClick={() => onOpen('modes')} />
        <ShareRow snapshot={snapshot} onOpen={onOpen} />
        <Row icon={icons.people} label={t.near} onClick={() => onOpen('near')} />
        <Row icon={icons.settings} label={t.devices} onClick={() => onOpen('devices')} />
        <SelfRow onDone={() => onOpen('none')} />
        <SmallRow session={session} onDone={() => onOpen('none')} />
        <Row icon={icons.network} label={t.quality} onClick={() => onOpen('quality')} />
        <Row icon={icons.larger} label={t.larger} onClick={() => onOpen('appearance')} />
        <Row icon={icons.hide} label={t.quiet} note={t.quietNote} onClick={onQuiet} />
        <HelpRows onOpen={onOpen} />
      </ul>
    </Dialog>
  );
}
