import { type ReactNode, type SyntheticEvent, useEffect, useId, useState } from 'react';
import { announce } from './announcer.ts';
import { classes } from './classes.ts';

const shownMs = 6_000;
/** As high as a bubble of four lines. */
const bubblePx = 110;

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
  const [place, setPlace] = useState({ side: 'left', isAbove: false });
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
  const turn = (event: SyntheticEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    setPlace({ side: left > innerWidth / 2 ? 'right' : 'left', isAbove: bottom > innerHeight - bubblePx });
  };
  const attributes = why ? ({ 'aria-disabled': true, 'aria-describedby': id } as const) : {};
  const wrap = (control: ReactNode, isBlock = false) =>
    mayBeBlocked ? (
      // biome-ignore lint/a11y/noStaticElementInteractions: only turns the bubble to where there is room
      <span
        className={classes('why-host', isBlock && 'block', !why && 'off')}
        data-shown={isShown}
        data-side={place.side}
        data-above={place.isAbove}
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
