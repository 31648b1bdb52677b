import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';

/** One framed part of a story sheet. */
export function Box({ title, wide, stage, children }: BoxProps) {
  return (
    <section className={classes('bx', wide, stage && 'stage-bg')}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export interface BoxProps {
  title: string;
  wide?: 'half' | 'full';
  stage?: boolean;
  children: ReactNode;
}
