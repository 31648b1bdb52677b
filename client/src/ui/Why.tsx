import { type ReactNode, type SyntheticEvent, useEffect, useId, useState } from 'react';
import { announce } from './announcer.ts';
import { classes } from './classes.ts';

const shownMs = 6_000;

/**
 * Why a button can't be pressed now (ux §1.10): the button stays focusable with `aria-disabled`, the reason is its
 * description and is shown when the button is focused, hovered or pressed all the same.
 */
export function useWhy(props: { why?: string | undefined }) {
  const { why } = props;
  // The same element around from the first to the last: a button put in and out of one would lose the focus.
  const mayBeBlocked = 'why' in props;
  const id = useId();
  const [isShown, setShown] = useState(false);
  const [side, setSide] = useState<'left' | 'right'>('left');
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setShown(false), shownMs);
    return () => clearTimeout(timer);
  }, [isShown]);
  const explain = () => {
    if (!why) return;
    setShown(true);
    announce(why);
  };
  const turn = (event: SyntheticEvent<HTMLElement>) =>
    setSide(event.currentTarget.getBoundingClientRect().left > innerWidth / 2 ? 'right' : 'left');
  const attributes = why ? ({ 'aria-disabled': true, 'aria-describedby': id } as const) : {};
  const wrap = (control: ReactNode, isBlock = false) =>
    mayBeBlocked ? (
      // biome-ignore lint/a11y/noStaticElementInteractions: only turns the bubble to where there is room
      <span
        className={classes('why-host', isBlock && 'block', !why && 'off')}
        data-shown={isShown}
        data-side={side}
        onPointerEnter={turn}
        onFocus={turn}
      >
        {control}
        {why && (
          <span className="why" id={id}>
            {why}
          </span>
        )}
      </span>
    ) : (
      control
    );
  return { attributes, explain, wrap };
}
