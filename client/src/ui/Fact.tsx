import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';

export interface FactItem {
  readonly label: string;
  readonly value: ReactNode;
  /** Across both columns. */
  readonly isWide?: boolean | undefined;
}

/** Grey block of facts that the system wrote and nobody types (ux §1.6). */
export function Facts({ items, action }: { items: readonly FactItem[]; action?: ReactNode }) {
  return (
    <div className="facts">
      <dl>
        {items.map(item => (
          <div key={item.label} className={classes(item.isWide && 'w')}>
            <dt>{item.label}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
      </dl>
      {action}
    </div>
  );
}

/** One locked pre-filled value in a form; `action` is «исправить с причиной». */
export function Fact({ label, value, action }: { label: string; value: ReactNode; action?: ReactNode }) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <span className="input locked">
        <Icon of={icons.locked} size="sm" />
        <span className="grow">{value}</span>
        {action}
      </span>
    </div>
  );
}
