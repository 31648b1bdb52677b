import { useSyncExternalStore } from 'react';

/** A phone on its side, as the style sheets of the call have it. */
const ON_ITS_SIDE = '(orientation: landscape) and (max-height: 500px)';

const isNow = (): boolean => matchMedia(ON_ITS_SIDE).matches;

export function useOnItsSide(): boolean {
  return useSyncExternalStore(follow, isNow, () => false);
}

function follow(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}
