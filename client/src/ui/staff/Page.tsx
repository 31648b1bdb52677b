import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { typeset } from '../../i18n/typography.ts';
import { uiText } from '../../i18n/ui.ts';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { nameTab } from './tab-title.ts';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export interface PageHeadProps {
  /** The h1; also the tab: «Сегодня · Приём». */
  title: string;
  sub?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
  /** Chips beside the title. */
  marks?: ReactNode;
  /** Buttons at the right; hidden ones on a phone get the class `opt`. */
  actions?: ReactNode;
  /** Don't move the focus (when the page restores it to a row). */
  keepsFocus?: boolean | undefined;
}

/** Head of a staff page. On entry the focus goes to the h1 (ux §8). */
export function PageHead({ title, sub, crumbs, marks, actions, keepsFocus }: PageHeadProps) {
  const t = useText(uiText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    nameTab(`${title} · ${t.product}`);
  }, [title, t.product]);
  useEffect(() => {
    if (!keepsFocus) heading.current?.focus({ preventScroll: true });
  }, [keepsFocus]);
  return (
    <header className="p-head">
      <div className="grow">
        {crumbs && <Crumbs crumbs={crumbs} />}
        <div className="row">
          <h1 ref={heading} tabIndex={-1}>
            {typeset(title)}
          </h1>
          {marks}
        </div>
        {sub && <div className="sub">{sub}</div>}
      </div>
      {actions}
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <div className="crumb">
      {crumbs.map(crumb => (
        <Fragment key={crumb.href}>
          <a href={crumb.href}>{crumb.label}</a>
          <Icon of={icons.next} />
        </Fragment>
      ))}
    </div>
  );
}

/** Below the head; `aside` makes a right column of 340 px that goes below on narrow screens. */
export function PageBody({
  children,
  aside,
  className,
}: {
  children: ReactNode;
  aside?: ReactNode;
  className?: string;
}) {
  if (!aside) return <div className={classes('p-body', className)}>{children}</div>;
  return (
    <div className={classes('p-body p-cols', className)}>
      <div>{children}</div>
      <aside className="p-aside">{aside}</aside>
    </div>
  );
}
