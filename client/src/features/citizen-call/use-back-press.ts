import { useEffect } from 'react';
import type { Panel } from './Controls.tsx';

declare global {
  interface Window {
    /** Not in Safari and Firefox yet, and not in TypeScript's list of the browser. */
    CloseWatcher?: new () => EventTarget & { destroy(): void };
  }
}

/** What a Back press comes to: the chat, or the questions beside the pictures, close, the meeting asks; null = a sheet, which the browser closes by itself. */
export function afterBack(panel: Panel): Panel | null {
  if (panel === 'none') return 'end';
  return panel === 'chat' || panel === 'questions' ? 'none' : null;
}

/**
 * On a phone the Back press closes what is open, and in the meeting it asks instead of leaving. A close watcher, no entry
 * of the history: «Быстрый выход» must leave none behind the back button (ux §6.7). Beside a mouse the same watcher would
 * hear Esc, which is no wish to leave.
 */
export function useBackPress(panel: Panel, onOpen: (panel: Panel) => void): void {
  useEffect(() => {
    const next = afterBack(panel);
    if (next === null || !window.CloseWatcher || !window.matchMedia('(pointer: coarse)').matches) return;
    const watcher = new window.CloseWatcher();
    watcher.addEventListener('close', () => onOpen(next));
    return () => watcher.destroy();
  }, [panel, onOpen]);
}
