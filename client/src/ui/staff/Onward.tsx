import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../Icon.tsx';
import * as icons from '../icons.ts';

/** A row that leads to another page of the workplace; a `<small>` in it says what is there. */
export function Onward({ icon, href, children }: { icon: IconShape; href: string; children: ReactNode }) {
  return (
    <a className="onward" href={href}>
      <Icon of={icon} />
      <span className="grow">{children}</span>
      <Icon of={icons.next} size="sm" />
    </a>
  );
}
