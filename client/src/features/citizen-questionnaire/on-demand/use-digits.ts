import { type RefObject, useEffect, useRef } from 'react';

/**
 * «1» to «5» choose a mark while the focus is within the question; nowhere else, so that a single letter does nothing
 * unasked (WCAG 2.1.4). Arrows move as in any radio group.
 */
export function useDigits<E extends HTMLElement>(choose: (digit: string) => void): RefObject<E | null> {
  const place = useRef<E>(null);
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const element = place.current;
    const press = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      const isTyped = target instanceof HTMLTextAreaElement;
      if (!isTyped && !ctrlKey && !altKey && !metaKey && /^[1-5]$/.test(key)) latest.current(key);
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, []);
  return place;
}
