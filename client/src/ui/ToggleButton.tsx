import { Button, type ButtonLook } from './Button.tsx';
import type { IconShape } from './Icon.tsx';

interface Face {
  readonly words: string;
  readonly icon?: IconShape | undefined;
}

export interface ToggleButtonProps extends Omit<ButtonLook, 'icon' | 'iconEnd'> {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** «Вас слышно» with the microphone. */
  on: Face;
  /** «Вас не слышно» with the crossed microphone. */
  off: Face;
  /** What it switches («Микрофон»). The accessible name is both: «Микрофон: Вас слышно». */
  label: string;
  why?: string | undefined;
}

/** Two states, each with its own words and icon. The words are in the name, so that voice control finds them. */
export function ToggleButton({ isOn, onChange, on, off, label, why, ...look }: ToggleButtonProps) {
  const face = isOn ? on : off;
  return (
    <Button
      {...look}
      icon={face.icon}
      pressed={isOn}
      label={`${label}: ${face.words}`}
      why={why}
      onClick={() => onChange(!isOn)}
    >
      {face.words}
    </Button>
  );
}
