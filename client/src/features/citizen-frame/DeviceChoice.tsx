import type { DeviceChoice as Choice, DeviceChoices } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { citizenCheckText } from '../../i18n/citizen-check.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';

type Kind = 'camera' | 'mic' | 'speaker';

export type ChosenDevices = Readonly<Record<Kind, string | null>>;

interface DeviceChoiceProps {
  devices: DeviceChoices;
  chosen: ChosenDevices;
  onChoose: (kind: Kind, deviceId: string) => void;
  onClose: () => void;
}

/** Another camera, microphone or loudspeaker; in the check and in the call alike. */
export function DeviceChoice({ devices, chosen, onChoose, onClose }: DeviceChoiceProps) {
  const t = useText(citizenCheckText).devices;
  const groups = [
    { kind: 'camera', label: t.camera, choices: devices.cameras },
    { kind: 'mic', label: t.mic, choices: devices.mics },
    { kind: 'speaker', label: t.speaker, choices: devices.speakers },
  ] as const;
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
            value={chosen[kind] ?? choices[0]?.deviceId ?? null}
            onChange={deviceId => onChoose(kind, deviceId)}
          />
        </div>
      ))}
    </Dialog>
  );
}

/** Browsers give no names before the first permission. */
const optionOf = (unnamed: (number: number) => string) => (choice: Choice, index: number) => ({
  value: choice.deviceId,
  label: choice.label || unnamed(index + 1),
});
