import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenMoreText } from '../../../i18n/citizen-more.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { useFormat } from '../../../i18n/format.ts';
import { AppearancePanel } from '../../../ui/AppearancePanel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../../ui/Dialog.tsx';
import { ShownOnDemand } from '../../../ui/OnDemand.tsx';
import PictureAndSound from '../../call-comfort/on-demand/PictureAndSound.tsx';
import { qualityDetails } from '../../call-quality/quality-on-demand.ts';
import ShareDialog from '../../call-share/on-demand/ShareDialog.tsx';
import DeviceChoice from '../../citizen-frame/on-demand/DeviceChoice.tsx';
import { useCall } from '../../citizen-frame/use-call.ts';
import NearYou from '../../citizen-waiting/on-demand/NearYou.tsx';
import type { Panel } from '../Controls.tsx';
import { ModesDialog } from '../Modes.tsx';
import { minutesLeft, toldEnd } from '../moment.ts';
import type { QuietTalk } from '../use-quiet.ts';
import { hushAll } from './hush-all.ts';
import { MoreDialog } from './MoreDialog.tsx';
import { QuietDialog } from './QuietDialog.tsx';

export interface PanelsProps {
  session: CallSession;
  snapshot: Snapshot;
  childName: string;
  panel: Panel;
  onOpen: (panel: Panel) => void;
  talk: QuietTalk;
}

/** What opens over the stage by a press; one at a time. */
export default function Panels({ session, snapshot, childName, panel, onOpen, talk }: PanelsProps) {
  const close = () => onOpen('none');
  const hush = () => hushAll({ session, snapshot, talk, onOpen });
  switch (panel) {
    case 'more':
      return <MoreDialog session={session} snapshot={snapshot} onOpen={onOpen} onQuiet={hush} />;
    case 'quiet':
      return <QuietDialog session={session} snapshot={snapshot} onWrite={() => onOpen('chat')} />;
    case 'modes':
      return <ModesDialog session={session} onClose={close} />;
    case 'devices':
      return <Devices session={session} onClose={close} />;
    case 'near':
      return <Near session={session} snapshot={snapshot} childName={childName} onClose={close} />;
    case 'appearance':
      return <AppearancePanel isOpen onClose={close} />;
    case 'share':
      return <ShareDialog session={session} snapshot={snapshot} onClose={close} />;
    case 'quality':
      return <ShownOnDemand of={qualityDetails} props={{ session, onClose: close }} />;
    case 'end':
      return <End session={session} snapshot={snapshot} onClose={close} />;
    default:
      return null;
  }
}

function Devices({ session, onClose }: { session: CallSession; onClose: () => void }) {
  const { devices, own, speakerId } = useCall(session, state => state);
  return (
    <DeviceChoice
      devices={devices}
      chosen={{ camera: own.camera.deviceId, mic: own.mic.deviceId, speaker: speakerId }}
      onChoose={(kind, deviceId) => session.switchDevice(kind, deviceId)}
      onClose={onClose}
    >
      <PictureAndSound session={session} />
    </DeviceChoice>
  );
}

function Near({ onClose, ...near }: Pick<PanelsProps, 'session' | 'snapshot' | 'childName'> & { onClose: () => void }) {
  const t = useText(citizenWaitingText).near;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.title}
      lead={t.why}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t.save}
        </Button>
      }
    >
      <NearYou {...near} />
    </Dialog>
  );
}

/** The person leaves; the meeting itself is ended by the specialist or the clock. Asked once (ux §6.1). */
function End({ session, snapshot, onClose }: { session: CallSession; snapshot: Snapshot; onClose: () => void }) {
  const t = useText(citizenMoreText).end;
  const format = useFormat();
  const now = session.serverNow();
  const endsAt = toldEnd(snapshot, now);
  const lead = endsAt ? t.left(format.minutes(minutesLeft(endsAt, now))) : t.plain;
  return (
    <ConfirmDialog
      isOpen
      title={t.title}
      lead={lead}
      action={t.end}
      stay={t.stay}
      onConfirm={() => void session.leave()}
      onClose={onClose}
    />
  );
}
