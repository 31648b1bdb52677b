import { useState } from 'react';
import type { ChoosableKind } from '../../call/devices/remembered-devices.ts';
import type { CallSession } from '../../call/session.ts';
import type { DeviceChoice } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { OutputChoice } from '../call-comfort/on-demand/OutputChoice.tsx';
import { pictureAndSound } from '../call-comfort/picture-and-sound.ts';
import { useCall } from '../citizen-frame/use-call.ts';

/** Another camera, microphone or loudspeaker, without leaving the talk. */
export function DevicesDialog({ session, onClose }: { session: CallSession; onClose: () => void }) {
  const t = useText(staffRoomDialogsText).devices;
  const devices = useCall(session, state => state.devices);
  const own = useCall(session, state => state.own);
  const speakerId = useCall(session, state => state.speakerId);
  const hasChoice = Object.values(devices).some(choices => choices.length > 1);
  const [hasFailed, setFailed] = useState(false);
  const choose = (kind: ChoosableKind) => async (id: string) => setFailed(!(await session.switchDevice(kind, id)));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.title}
      lead={hasChoice ? undefined : t.single}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      <Choice label={t.camera} choices={devices.cameras} value={own.camera.deviceId} onChange={choose('camera')} />
      <Choice label={t.mic} choices={devices.mics} value={own.mic.deviceId} onChange={choose('mic')} />
      <Choice label={t.speaker} choices={devices.speakers} value={speakerId} onChange={choose('speaker')} />
      <OutputChoice speakers={devices.speakers} onChoose={id => session.switchDevice('speaker', id)} />
      <ShownOnDemand of={pictureAndSound} props={{ session }} />
      {hasFailed && (
        <div role="alert">
          <Note tone="warn" icon={icons.problem}>
            {t.notChosen}
          </Note>
        </div>
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  label: string;
  choices: readonly DeviceChoice[];
  value: string | null;
  onChange: (id: string) => Promise<void>;
}

function Choice({ label, choices, value, onChange }: ChoiceProps) {
  if (choices.length < 2) return null;
  return (
    <div className="stack">
      <h3 className="label">{label}</h3>
      <RadioCards
        label={label}
        options={choices.map(choice => ({ value: choice.deviceId, label: choice.label }))}
        value={value}
        onChange={id => void onChange(id)}
      />
    </div>
  );
}
