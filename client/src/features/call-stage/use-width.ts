import { useSyncExternalStore } from 'react';

/** narrow < 768 ≤ middle < 1024 ≤ wide */
export type Width = 'narrow' | 'middle' | 'wide';

const widthNow = (): Width => (innerWidth < 768 ? 'narrow' : innerWidth < 1024 ? 'middle' : 'wide');

export function useWidth(): Width {
  return useSyncExternalStore(follow, widthNow);
}

function follow(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}
