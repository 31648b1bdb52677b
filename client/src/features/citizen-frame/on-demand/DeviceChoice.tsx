import { type ReactNode, useState } from 'react';
import type { ChoosableKind, ChosenDevices } from '../../../call/devices/remembered-devices.ts';
import type { DeviceChoice as Choice, DeviceChoices } from '../../../call/state.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenCheckText } from '../../../i18n/citizen-check.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Card.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import * as icons from '../../../ui/icons.ts';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { OutputChoice } from '../../call-comfort/on-demand/OutputChoice.tsx';

interface Tried {
  kind: ChoosableKind;
  deviceId: string;
  hasFailed: boolean;
}

export interface DeviceChoiceProps {
  devices: DeviceChoices;
  chosen: ChosenDevices;
  /** False: it could not be opened, and nothing has changed. */
  onChoose: (kind: ChoosableKind, deviceId: string) => Promise<boolean>;
  onClose: () => void;
  /** Under the devices: what is done to their picture and sound. */
  children?: ReactNode;
}

/** Another camera, microphone or loudspeaker; in the check and in the call alike. */
export default function DeviceChoice({ devices, chosen, onChoose, onClose, children }: DeviceChoiceProps) {
  const t = useText(citizenCheckText).devices;
  const groups = [
    { kind: 'camera', label: t.camera, choices: devices.cameras },
    { kind: 'mic', label: t.mic, choices: devices.mics },
    { kind: 'speaker', label: t.speaker, choices: devices.speakers },
  ] as const;
  const [tried, setTried] = useState<Tried | null>(null);
  const choose = async (kind: ChoosableKind, deviceId: string) => {
    setTried({ kind, deviceId, hasFailed: false });
    const hasFailed = !(await onChoose(kind, deviceId));
    // A second press meanwhile is what is being tried now.
    setTried(now => (now?.deviceId !== deviceId ? now : hasFailed ? { kind, deviceId, hasFailed } : null));
  };
  const shown = (kind: ChoosableKind) => (tried?.kind === kind && !tried.hasFailed ? tried.deviceId : chosen[kind]);
  const offered = groups.filter(({ choices }) => choices.length > 1);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.title}
      lead={offered.length === 0 ? t.single : undefined}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      {offered.map(({ kind, label, choices }) => (
        <div key={kind} className="stack">
          <h3 className="label">{label}</h3>
          <RadioCards
            label={label}
            options={choices.map(optionOf(t.unnamed))}
            value={shown(kind) ?? choices[0]?.deviceId ?? null}
            onChange={deviceId => void choose(kind, deviceId)}
          />
          {tried?.kind === kind && tried.hasFailed && (
            <div role="alert">
              <Note tone="warn" icon={icons.problem}>
                {t.failed}
              </Note>
            </div>
          )}
        </div>
      ))}
      <OutputChoice speakers={devices.speakers} onChoose={deviceId => onChoose('speaker', deviceId)} />
      {children}
    </Dialog>
  );
}

/** Browsers give no names before the first permission. */
const optionOf = (unnamed: (number: number) => string) => (choice: Choice, index: number) => ({
  value: choice.deviceId,
  label: choice.label || unnamed(index + 1),
});
