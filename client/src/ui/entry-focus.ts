import { type RefObject, useEffect, useRef } from 'react';

/** For the title of a page or view (with `tabIndex={-1}`): it takes the focus when it appears (ux §8). */
export function useEntryFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return place;
}
