import { useEffect } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { HoldToTalk } from './hold-to-talk.ts';

/** What Space belongs to already. */
const TAKES_SPACE =
  'a, button, input, textarea, select, summary, dialog, [contenteditable], [role=button], [role=tab], [role=menuitem], [role=option], [role=radio]';

/** Space held lets a muted specialist be heard (ux §4); on the microphone's own button too. */
export function useHoldToTalk(session: CallSession, micButton: () => HTMLElement | null): void {
  useEffect(() => {
    const hold = new HoldToTalk({
      isMuted: () => {
        const { mic } = session.store.getState().own;
        return !mic.wanted && mic.state === 'on' && mic.heldBy === null;
      },
      setMic: on => void session.setMic(on),
    });
    const places = new AbortController();
    const on = { signal: places.signal };
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.ctrlKey || event.metaKey || event.altKey) return;
      const where = placeOf(event.target, micButton());
      if (where && (!event.repeat || hold.isHeld) && hold.press(where, event.timeStamp)) event.preventDefault();
    };
    const release = (event: KeyboardEvent) => {
      // Firefox presses a button on the way up.
      if (event.code === 'Space' && hold.release(event.timeStamp)) event.preventDefault();
    };
    window.addEventListener('keydown', press, on);
    window.addEventListener('keyup', release, on);
    window.addEventListener('blur', () => hold.cancel(), on);
    document.addEventListener('visibilitychange', () => hold.cancel(), on);
    return () => {
      places.abort();
      hold.cancel();
    };
  }, [session, micButton]);
}

function placeOf(target: EventTarget | null, micButton: HTMLElement | null): 'button' | 'page' | null {
  if (!(target instanceof HTMLElement)) return 'page';
  if (micButton?.contains(target)) return 'button';
  return target.isContentEditable || target.closest(TAKES_SPACE) ? null : 'page';
}
