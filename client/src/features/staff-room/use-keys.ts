import { type RefObject, useEffect } from 'react';
import type { PanelTabId } from './Panel.tsx';

interface Regions {
  stage: RefObject<HTMLElement | null>;
  panel: RefObject<HTMLElement | null>;
  onTab: (tab: PanelTabId) => void;
}

/**
 * Keys of the call (ux §4), by `code`, so that the Russian layout works; single letters are off in fields (WCAG 2.1.4).
 * `F6` goes between the stage and the panel.
 */
export function useRoomKeys({ stage, panel, onTab }: Regions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code === 'F6') {
        event.preventDefault();
        const isInPanel = panel.current?.contains(document.activeElement) ?? false;
        (isInPanel ? stage : panel).current?.focus();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // The very buttons: they know when they can't be pressed, and say why.
      if (event.code === 'KeyM') buttonOf(stage.current, 'M')?.click();
      if (event.code === 'KeyV') buttonOf(stage.current, 'V')?.click();
      if (event.code === 'KeyS') buttonOf(stage.current, 'S')?.click();
      if (event.code === 'KeyC') onTab('chat');
      if (event.code === 'KeyP') onTab('protocol');
      // The letter itself must not be typed into the field that it leads to.
      if (event.code === 'KeyC' || event.code === 'KeyP') event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [stage, panel, onTab]);
}

export function buttonOf(stage: HTMLElement | null, shortcut: string): HTMLElement | null {
  return stage?.querySelector<HTMLElement>(`[aria-keyshortcuts="${shortcut}"]`) ?? null;
}

/** In a field, or before a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], dialog') !== null)
  );
}
