import type { DeviceCheck } from '../../call/check/device-check.ts';
import type { CheckState, RowKind } from '../../call/check/rows.ts';
import { askForOutput, outputWay } from '../../call/devices/output.ts';
import type { ChoosableKind } from '../../call/devices/remembered-devices.ts';
import type { DeviceChoices } from '../../call/state.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffCheckText } from '../../i18n/staff-check.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import type { RowFacts } from './row-words.ts';

interface RowToolsProps {
  row: RowFacts;
  check: DeviceCheck;
  state: CheckState;
}

/** Answer about the melody; once more; with another camera, microphone or headphones. */
export function RowTools({ row, check, state }: RowToolsProps) {
  const t = useText(staffCheckText);
  if (row.state === 'asking' && row.kind === 'sound') return <HeardAnswer check={check} />;
  if (row.state !== 'done') return null;
  return (
    <>
      <OtherDevice kind={row.kind} check={check} devices={state.devices} />
      <IconButton
        small
        icon={icons.again}
        label={t.againRow(t.rows[row.kind])}
        onClick={() => void check.again(row.kind)}
      />
    </>
  );
}

function HeardAnswer({ check }: { check: DeviceCheck }) {
  const t = useText(staffCheckText);
  return (
    <>
      <Button size="sm" variant="primary" label={`${t.yes}. ${t.words.asking}`} onClick={() => check.answerSound(true)}>
        {t.yes}
      </Button>
      <Button size="sm" label={`${t.no}. ${t.words.asking}`} onClick={() => check.answerSound(false)}>
        {t.no}
      </Button>
      <IconButton small icon={icons.again} label={t.playAgain} onClick={() => check.playAgain()} />
    </>
  );
}

const CHOICES: Partial<Record<RowKind, readonly [ChoosableKind, keyof DeviceChoices]>> = {
  camera: ['camera', 'cameras'],
  mic: ['mic', 'mics'],
  sound: ['speaker', 'speakers'],
};

function OtherDevice({ kind, check, devices }: { kind: RowKind; check: DeviceCheck; devices: DeviceChoices }) {
  const t = useText(staffCheckText);
  const [chosenKind, list] = CHOICES[kind] ?? [];
  const choices = list ? devices[list] : [];
  if (chosenKind === 'speaker' && isAsked()) return <AskedOutput label={t.otherDevice(t.rows[kind])} check={check} />;
  if (!chosenKind || choices.length < 2) return null;
  return (
    <MenuButton
      small
      icon={icons.settings}
      label={t.otherDevice(t.rows[kind])}
      entries={choices.map(({ deviceId, label }, index) => ({
        id: deviceId,
        label: label || t.device(index + 1),
        onSelect: () => void check.choose(chosenKind, deviceId),
      }))}
    />
  );
}

const isAsked = (): boolean => outputWay(navigator.mediaDevices, HTMLMediaElement.prototype) === 'asks';

/** Firefox shows a list of its own. */
function AskedOutput({ label, check }: { label: string; check: DeviceCheck }) {
  const ask = async () => {
    const asked = await askForOutput(navigator.mediaDevices);
    if (asked.kind === 'chosen') await check.choose('speaker', asked.deviceId);
  };
  return <IconButton small icon={icons.settings} label={label} onClick={() => void ask()} />;
}
