import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';

export type ChipTone = 'plain' | 'ok' | 'warn' | 'bad' | 'info' | 'line' | 'solid-warn' | 'solid-bad';

/** A state in a word. Coloured tones always carry an icon too (ux §1.7). */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={classes('chip', tone !== 'plain' && tone)}>
      {icon && <Icon of={icon} />}
      {children}
    </span>
  );
}

export interface ChipProps {
  tone?: ChipTone | undefined;
  icon?: IconShape | undefined;
  children: ReactNode;
}
