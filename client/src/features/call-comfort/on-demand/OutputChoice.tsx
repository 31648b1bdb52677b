import { useState } from 'react';
import { askForOutput, outputWay } from '../../../call/devices/output.ts';
import type { DeviceChoice } from '../../../call/state.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenComfortText } from '../../../i18n/citizen-comfort.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Card.tsx';
import * as icons from '../../../ui/icons.ts';

interface OutputChoiceProps {
  /** What the browser lists; where it lists several, they are chosen from the list. */
  speakers: readonly DeviceChoice[];
  onChoose: (deviceId: string) => Promise<boolean>;
}

/** Where a browser lists no loudspeakers: by its own question, or a word that the system has the say. */
export function OutputChoice({ speakers, onChoose }: OutputChoiceProps) {
  const t = useText(citizenComfortText).output;
  const [said, setSaid] = useState('');
  const way = outputWay(navigator.mediaDevices, HTMLMediaElement.prototype);
  if (way === 'listed') return null;
  if (way === 'system') return speakers.length > 1 ? null : <Note icon={icons.sound}>{t.system}</Note>;
  const ask = async () => {
    const asked = await askForOutput(navigator.mediaDevices);
    if (asked.kind === 'left') return;
    const isChosen = asked.kind === 'chosen' && (await onChoose(asked.deviceId));
    setSaid(isChosen ? t.now(asked.label) : t.none);
  };
  return (
    <div className="stack">
      <Button icon={icons.sound} onClick={() => void ask()}>
        {t.ask}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
