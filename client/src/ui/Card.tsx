import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';

export interface CardProps {
  /** Heading inside the card; names the section. */
  title?: ReactNode;
  /** Name of the section when there is no heading. */
  label?: string | undefined;
  /** Right of the title. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

/** A white sheet. For citizens padded; for staff with a title row and free content. */
export function Card({ title, label, aside, children, className }: CardProps) {
  return (
    <section className={classes('card', className)} aria-label={label}>
      {title && (
        <div className="card-h">
          <h2 className="grow">{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

export interface NoteProps {
  tone?: 'plain' | 'info' | 'warn' | 'bad' | 'ok' | undefined;
  icon: IconShape;
  children: ReactNode;
}

/** A sentence that must not be missed, with an icon; quiet background. */
export function Note({ tone = 'plain', icon, children }: NoteProps) {
  return (
    <div className={classes('note', tone !== 'plain' && tone)}>
      <Icon of={icon} />
      <div>{children}</div>
    </div>
  );
}
