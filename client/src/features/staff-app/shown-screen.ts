import { create } from 'zustand';
import type { Surface } from '../../call/share/own-share.ts';

/** Held by the tab that shows, for as long as it does and lives; the others wait for it. */
const NAME = 'priyom.screen-shown';

/**
 * Whether this page may be in the picture of a screen that is shown to citizens: then nothing of others comes up on it by
 * itself. Another tab of the product may be what is shown, so there it does not matter what the browser was asked for.
 */
export const useShown = create<{ isShown: boolean }>(() => ({ isShown: false }));

/** By the page that shows, until the function that it gives back. Its own tab is never what is shown (capture.ts). */
export function tellShown(surface: Surface): () => void {
  const undo = hideFrom(surface);
  const stop = new AbortController();
  const over = new Promise<void>(resolve => stop.signal.addEventListener('abort', () => resolve()));
  const held = () => {
    const channel = new BroadcastChannel(NAME);
    channel.postMessage('');
    channel.close();
    return over;
  };
  void navigator.locks?.request(NAME, { signal: stop.signal }, held).catch(() => undefined);
  return () => {
    undo();
    stop.abort();
  };
}

/** By every other page of the staff. */
export function followShown(): () => void {
  let isFollowing = true;
  const hide = async () => {
    if (!isFollowing || useShown.getState().isShown) return;
    const undo = hideFrom('monitor');
    // Granted when the tab that shows has ended it, or is gone.
    await navigator.locks.request(NAME, { mode: 'shared' }, () => undefined);
    undo();
  };
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', () => void hide());
  void navigator.locks?.query().then(({ held }) => {
    if (held?.some(({ name, mode }) => name === NAME && mode === 'exclusive')) void hide();
  });
  return () => {
    isFollowing = false;
    channel.close();
  };
}

function hideFrom(surface: Surface): () => void {
  const { dataset } = document.documentElement;
  dataset.shared = surface;
  useShown.setState({ isShown: surface !== 'browser' });
  return () => {
    delete dataset.shared;
    useShown.setState({ isShown: false });
  };
}
