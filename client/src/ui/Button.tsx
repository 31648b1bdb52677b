import type { MouseEvent, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import { useWhy } from './Why.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'tint' | 'ghost' | 'danger' | 'danger-quiet' | 'warn';

export interface ButtonLook {
  /** One primary on a screen. */
  variant?: ButtonVariant | undefined;
  /** sm for rows and side actions, lg for the main one. */
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** As wide as its column. */
  block?: boolean | undefined;
  /** Words begin at the left instead of standing in the middle. */
  start?: boolean | undefined;
  icon?: IconShape | undefined;
  iconEnd?: IconShape | undefined;
}

export interface ButtonProps extends ButtonLook {
  children: ReactNode;
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Why it can't be pressed now; undefined = it can. */
  why?: string | undefined;
  /** The work is under way: `busyLabel` stands in the same width and presses do nothing. */
  busy?: boolean | undefined;
  /** «Сохраняем…». Give it whenever `busy` may come, so that the width is kept from the start. */
  busyLabel?: string | undefined;
  /** A toggle whose words are states («Вас слышно»). Leave out for ordinary buttons. */
  pressed?: boolean | undefined;
  /** Accessible name when the words alone are not enough («Подписать протокол № 117»); must contain the words. */
  label?: string | undefined;
  describedBy?: string | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  /** The focus goes here when the dialog around opens. */
  autoFocus?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
  className?: string | undefined;
}

export function buttonClasses({ variant = 'secondary', size, block, start }: ButtonLook, more?: string): string {
  const sized = size !== undefined && size !== 'md' && size;
  return classes('btn', variant, sized, block && 'block', start && 'start', more);
}

function Words({ icon, iconEnd, children }: Pick<ButtonProps, 'icon' | 'iconEnd' | 'children'>) {
  return (
    <>
      {icon && <Icon of={icon} />}
      {children}
      {iconEnd && <Icon of={iconEnd} />}
    </>
  );
}

/** Both wordings share one grid cell, so the button is as wide as the longer one before, during and after. */
function BusyWords({ busy, busyLabel, words }: { busy: boolean; busyLabel: string; words: ReactNode }) {
  return (
    <span className="btn-stack">
      <span className="btn-face" data-off={busy}>
        {words}
      </span>
      <span className="btn-face" data-off={!busy}>
        {busyLabel}
      </span>
    </span>
  );
}

export function Button(props: ButtonProps) {
  const { why, busy = false, busyLabel, onClick, type = 'button', block } = props;
  const blocked = useWhy(props);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!why && !busy) return onClick?.(event);
    event.preventDefault(); // a submit button that is blocked doesn't submit
    blocked.explain();
  };
  const words = (
    <Words icon={props.icon} iconEnd={props.iconEnd}>
      {props.children}
    </Words>
  );
  return blocked.wrap(
    <button
      ref={props.ref}
      type={type}
      className={buttonClasses(props, props.className)}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-describedby={props.describedBy}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      data-autofocus={props.autoFocus || undefined}
      {...blocked.attributes}
      onClick={press}
    >
      {busyLabel === undefined ? words : <BusyWords busy={busy} busyLabel={busyLabel} words={words} />}
    </button>,
    block,
  );
}

export interface LinkButtonProps extends ButtonLook {
  children: ReactNode;
  href: string;
  /** File name: the address is downloaded, not opened. */
  download?: string | undefined;
}

/** Looks like a button, goes to an address. */
export function LinkButton({ href, download, ...props }: LinkButtonProps) {
  return (
    <a className={buttonClasses(props)} href={href} download={download}>
      <Words icon={props.icon} iconEnd={props.iconEnd}>
        {props.children}
      </Words>
    </a>
  );
}

export interface IconButtonProps {
  icon: IconShape;
  /** Name for screen readers; sighted people get it as a tooltip from `ui/staff/Tooltip`. */
  label: string;
  onClick?: (() => void) | undefined;
  small?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  why?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A lone icon. Staff screens only (ux §2.7). */
export function IconButton(props: IconButtonProps) {
  const { icon, label, onClick, small, pressed, expanded, why, ref } = props;
  const blocked = useWhy(props);
  return blocked.wrap(
    <button
      ref={ref}
      type="button"
      className={classes('btn ghost icon', small && 'sm')}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      {...blocked.attributes}
      onClick={() => (why ? blocked.explain() : onClick?.())}
    >
      <Icon of={icon} />
    </button>,
  );
}
