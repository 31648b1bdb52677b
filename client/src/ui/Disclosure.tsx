import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean | undefined;
  onToggle?: ((isOpen: boolean) => void) | undefined;
  /** link: looks like a link in a text (full text of a consent) · row: a row with a chevron */
  look?: 'link' | 'row' | undefined;
}

/** Opens in place. Native <details>: works before JavaScript and with the browser's own text search. */
export function Disclosure({ summary, children, isOpen, onToggle, look = 'row' }: DisclosureProps) {
  return (
    <details className={`disc ${look}`} open={isOpen} onToggle={event => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span>{summary}</span>
        <Icon of={icons.below} size="sm" />
      </summary>
      <div className="disc-in">{children}</div>
    </details>
  );
}
