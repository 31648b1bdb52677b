import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCallText } from '../../i18n/citizen-call.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { AskSheet } from './AskSheet.tsx';
import type { Panel } from './Controls.tsx';
import { FiveMinutes } from './FiveMinutes.tsx';
import { LostSheet } from './LostSheet.tsx';
import type { Notice } from './notice.ts';
import { Sheet } from './Sheet.tsx';
import { WeakSheet } from './WeakSheet.tsx';

interface NoticeSheetProps {
  session: CallSession;
  snapshot: Snapshot;
  notice: Notice;
  now: number;
  onHide: (kind: Notice['kind']) => void;
  onOpen: (panel: Panel) => void;
}

/** Below the picture on a phone, a card in the corner on a computer; the focus is not stolen (ux §8). */
export function NoticeSheet({ session, snapshot, notice, now, onHide, onOpen }: NoticeSheetProps) {
  switch (notice.kind) {
    case 'lost':
      return <LostSheet since={notice.since} />;
    case 'ask':
      return <AskSheet key={notice.ask.askId} session={session} snapshot={snapshot} ask={notice.ask} />;
    case 'five':
      return <FiveMinutes snapshot={snapshot} now={now} onHide={() => onHide('five')} />;
    case 'voiceOnly':
      return <WeakSheet snapshot={snapshot} onHide={() => onHide('voiceOnly')} onWrite={() => onOpen('chat')} />;
    case 'camera':
      return <CameraTrouble session={session} result={notice.result} onHide={() => onHide('camera')} />;
  }
}

interface CameraTroubleProps {
  session: CallSession;
  result: string;
  onHide: () => void;
}

function CameraTrouble({ session, result, onHide }: CameraTroubleProps) {
  const t = useText(citizenCallText);
  const words = result === 'denied' ? t.cameraDenied : result === 'none' ? t.cameraNone : t.cameraFailed;
  return (
    <Sheet title={words.title} text={words.text} onHide={onHide}>
      <Button variant="primary" block icon={icons.again} onClick={() => void session.setCamera(true)}>
        {t.tryAgain}
      </Button>
    </Sheet>
  );
}
