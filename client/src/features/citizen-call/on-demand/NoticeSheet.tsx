import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCallText } from '../../../i18n/citizen-call.ts';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { isHeard } from '../../call-stage/heard-seen.ts';
import { DeviceTrouble } from '../../citizen-check/DeviceTrouble.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import type { Panel } from '../Controls.tsx';
import type { Notice } from '../notice.ts';
import { phoneSheet } from '../panels-on-demand.ts';
import { Sheet } from '../Sheet.tsx';
import { AskSheet } from './AskSheet.tsx';
import { FiveMinutes } from './FiveMinutes.tsx';
import { WeakSheet } from './WeakSheet.tsx';

export interface NoticeSheetProps {
  session: CallSession;
  snapshot: Snapshot;
  notice: Exclude<Notice, { kind: 'lost' }>;
  now: number;
  onHide: (kind: Notice['kind']) => void;
  onOpen: (panel: Panel) => void;
}

/** Below the picture on a phone, a card in the corner on a computer; the focus is not stolen (ux §8). */
export default function NoticeSheet({ session, snapshot, notice, now, onHide, onOpen }: NoticeSheetProps) {
  switch (notice.kind) {
    case 'ask':
      return <AskSheet key={notice.ask.askId} session={session} snapshot={snapshot} ask={notice.ask} />;
    case 'five':
      return <FiveMinutes snapshot={snapshot} now={now} onHide={() => onHide('five')} />;
    case 'phone':
      return <ShownOnDemand of={phoneSheet} props={{ session, snapshot, onHide: () => onHide('phone') }} />;
    case 'voiceOnly':
    case 'voiceBroken':
      return (
        <WeakSheet
          key={notice.kind}
          session={session}
          snapshot={snapshot}
          isBroken={notice.kind === 'voiceBroken'}
          onHide={() => onHide(notice.kind)}
          onWrite={() => onOpen('chat')}
        />
      );
    case 'device':
      return <Trouble key={notice.device} session={session} device={notice.device} />;
  }
}

/** Closing it is going without: then nothing is broken, and the button says what others get. */
function Trouble({ session, device }: { session: CallSession; device: 'mic' | 'camera' }) {
  const t = useText(citizenCallText).controls;
  const isStillHeard = useCall(session, ({ own }) => device === 'camera' && isHeard(own));
  const goWithout = async () => {
    await session[device === 'mic' ? 'setMic' : 'setCamera'](false);
  };
  return (
    <Sheet title={device === 'mic' ? t.notHeard : t.notSeen} onHide={() => void goWithout()}>
      {isStillHeard && <p>{t.stillHeard}</p>}
      <DeviceTrouble session={session} kind={device} />
    </Sheet>
  );
}
