import { useState, useSyncExternalStore } from 'react';
import { paneWidth, rememberedPane, rememberPane } from './pane-width.ts';

export interface Pane {
  px: number;
  windowPx: number;
  /** Shown at once; kept with `keep`. */
  set: (px: number | null) => void;
  keep: (px: number | null) => void;
}

/** How wide the work is, as this browser remembers it. */
export function usePaneWidth(): Pane {
  const [chosen, setChosen] = useState(rememberedPane);
  const windowPx = useSyncExternalStore(followWidth, () => innerWidth);
  const keep = (px: number | null) => {
    setChosen(px);
    rememberPane(px);
  };
  return { px: paneWidth(chosen, windowPx), windowPx, set: setChosen, keep };
}

function followWidth(onChange: () => void): () => void {
  addEventListener('resize', onChange);
  return () => removeEventListener('resize', onChange);
}
