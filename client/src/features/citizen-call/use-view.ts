import { type RefObject, useEffect } from 'react';
import type { CallSession, ViewRequest } from '../../call/session.ts';

/** Tells the sfu how big each person's tile is: it sends the layer that fits, and nothing for what is not seen. */
export function useView(session: CallSession, stage: RefObject<HTMLElement | null>, people: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: tiles are found anew when people come and go
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const tell = () => session.setView([...element.querySelectorAll<HTMLElement>('[data-tile]')].flatMap(viewOf));
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    for (const tile of element.querySelectorAll('[data-tile]')) observer.observe(tile);
    return () => observer.disconnect();
  }, [session, stage, people]);
}

function viewOf(element: HTMLElement): ViewRequest[] {
  const participantId = element.dataset.tile;
  if (!participantId) return [];
  const { width, height } = element.getBoundingClientRect();
  return [{ participantId, source: 'camera', width, height, visible: width > 0 && height > 0, pinned: false }];
}
