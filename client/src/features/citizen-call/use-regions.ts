import { type RefObject, useEffect } from 'react';

/** `F6` goes from controls to who is here, to the picture, to the panel and round; `Shift F6` back (ux §4, keys). */
export function useRegions(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== 'F6' || !root.current) return;
      event.preventDefault();
      const regions = [...root.current.querySelectorAll<HTMLElement>('[data-region]')];
      const present = regions.findIndex(region => region.contains(document.activeElement));
      const next = (present + (event.shiftKey ? regions.length - 1 : 1)) % regions.length;
      focusInto(regions[next]);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [root]);
}

function focusInto(region: HTMLElement | undefined): void {
  const control = region?.querySelector<HTMLElement>('button, a[href], input, textarea');
  (control ?? region)?.focus();
}
