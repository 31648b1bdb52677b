import { type ReactNode, useEffect, useId, useState } from 'react';
import { announce } from './announcer.ts';

const shownMs = 6_000;

/**
 * Why a button can't be pressed now (ux §1.10): the button stays focusable with `aria-disabled`, the reason is its
 * description and is shown when the button is focused, hovered or pressed all the same.
 */
export function useWhy(why: string | undefined) {
  const id = useId();
  const [isShown, setShown] = useState(false);
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
  const attributes = why ? ({ 'aria-disabled': true, 'aria-describedby': id } as const) : {};
  const wrap = (control: ReactNode, isBlock = false) =>
    why ? (
      <span className={isBlock ? 'why-host block' : 'why-host'} data-shown={isShown}>
        {control}
        <span className="why" id={id}>
          {why}
        </span>
      </span>
    ) : (
      control
    );
  return { attributes, explain, wrap };
}
