import { TabMemory } from '../../call/tab-memory.ts';

/** ux §6.2: the work beside the stage, in CSS px; half of the window is the stage's in any case. */
export const PANE = { least: 380, most: 640, usual: 480, step: 20 } as const;

const memory = new TabMemory('pane', () => localStorage);
const KEY = 'width';

/** null: never moved, then it goes with the window. */
export function rememberedPane(): number | null {
  const px = Number(memory.get(KEY));
  return Number.isFinite(px) && px > 0 ? px : null;
}

export function rememberPane(px: number | null): void {
  if (px === null) memory.forget(KEY);
  else memory.set(KEY, String(px));
}

export const mostFor = (windowPx: number): number =>
  Math.max(PANE.least, Math.min(PANE.most, Math.floor(windowPx / 2)));

export function paneWidth(chosenPx: number | null, windowPx: number): number {
  const px = chosenPx ?? Math.min(PANE.usual, Math.max(400, windowPx * 0.38));
  return Math.round(Math.min(Math.max(px, PANE.least), mostFor(windowPx)));
}

/** The border stands at the pane's left, and goes where the arrow points; null: no key of its. */
export function widthAfterKey(px: number, key: string, windowPx: number): number | null {
  const wished = { ArrowLeft: px + PANE.step, ArrowRight: px - PANE.step, Home: PANE.most, End: PANE.least }[key];
  return wished === undefined ? null : paneWidth(wished, windowPx);
}
