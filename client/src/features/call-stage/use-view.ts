import { type RefObject, useEffect } from 'react';
import type { CallSession, ViewRequest } from '../../call/session.ts';

/**
 * Tells the sfu how big each person's tile is: it sends the layer that fits, and nothing for what is not seen. All tiles
 * in one word: each word replaces the one before it. `people` and `unseen` are ids with commas between. Whoever has no tile
 * now, on another page of a group, is told of as unseen: what no word mentions the sfu goes on sending.
 */
export function useView(
  session: CallSession,
  stage: RefObject<HTMLElement | null>,
  people: string,
  unseen: string = '',
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: tiles are found anew when people come and go
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const tiles = () => [...element.querySelectorAll<HTMLElement>('[data-tile]')];
    // Found anew each time: a screen that is shown takes its place later, and with it all others change their size.
    const observer = new ResizeObserver(() => session.setView([...viewsOf(tiles()), ...unseenViews(unseen)]));
    observer.observe(element);
    for (const tile of tiles()) observer.observe(tile);
    return () => observer.disconnect();
  }, [session, stage, people, unseen]);
}

/** `unseen`: ids with commas between; '' for nobody. */
export function unseenViews(unseen: string): ViewRequest[] {
  return unseen
    .split(',')
    .filter(Boolean)
    .map(id => ({ participantId: id, source: 'camera', width: 0, height: 0, visible: false, pinned: false }));
}

export interface TileOnScreen {
  dataset: { tile?: string | undefined; source?: string | undefined; pinned?: string | undefined };
  getBoundingClientRect(): { width: number; height: number };
}

export function viewsOf(tiles: readonly TileOnScreen[]): ViewRequest[] {
  return tiles.flatMap(element => {
    const { tile: participantId, source, pinned } = element.dataset;
    if (!participantId) return [];
    const { width, height } = element.getBoundingClientRect();
    return [
      {
        participantId,
        source: source === 'screen' ? source : 'camera',
        width,
        height,
        visible: width > 0 && height > 0,
        pinned: pinned === 'true',
      },
    ];
  });
}
